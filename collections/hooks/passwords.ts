import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { RateLimit } from '../../src/concurrency/rate-limit.ts';
import { fieldError } from '../field-error.ts';
import { say, words } from '../words.ts';

const MIN_PASSWORD_CHARS = 12;

/** Refuses a short password wherever one is set: a new account, a change, or a reset by mail. */
export const guardPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return;
  const password: unknown = args.data?.['password'];
  if (password === undefined || password === null || (operation === 'update' && password === '')) return;
  if (typeof password === 'string' && [...password].length >= MIN_PASSWORD_CHARS) return;
  throw fieldError(
    req,
    'password',
    words(
      `Пароль має мати щонайменше ${MIN_PASSWORD_CHARS} символів.`,
      `A password needs at least ${MIN_PASSWORD_CHARS} characters.`,
    ),
  );
};

/** Spends on an unknown address the time a wrong password costs, so that the clock does not tell which accounts exist. */
export const equaliseLoginTime: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return;
  const email: unknown = args.data?.['email'];
  if (typeof email !== 'string') return;
  const known = await req.payload.db.count({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    req,
  });
  if (known.totalDocs === 0) await promisify(pbkdf2)('nobody', 'nothing', 25_000, 512, 'sha256');
};

/** Links to a new password, for one mail address: three, then one in ten minutes, whether there is such an account or not. */
const RESETS = { burst: 3, refillMs: 600_000, maxKeys: 10_000 };

/** Keeps others from filling somebody's mailbox with links that were never asked for. */
export function limitResets(): CollectionBeforeOperationHook {
  const limit = new RateLimit(RESETS, () => performance.now());
  return ({ args, operation, req }) => {
    if (operation !== 'forgotPassword') return;
    const email: unknown = args.data?.['email'];
    const seconds = limit.take(String(email).toLowerCase().trim().slice(0, 320));
    if (seconds === 0) return;
    const minutes = Math.ceil(seconds / 60);
    const reason = words(
      `Посилання вже надіслано кілька разів. Спробуйте ще за ${minutes} хв.`,
      `A link was sent several times already. Try again in ${minutes} min.`,
    );
    throw new APIError(say(req, reason), 429, null, true);
  };
}
