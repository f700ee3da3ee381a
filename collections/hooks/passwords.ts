import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { APIError, type CollectionBeforeOperationHook, type CollectionConfig, type PayloadRequest } from 'payload';
import { RateLimit } from '../../src/concurrency/rate-limit.ts';
import { unitOf } from '../../src/concurrency/unit-of-work.ts';
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

/** What Payload spends on checking a password (`pbkdf2-sha256-v1`); a test compares it with what it stores. */
export const PASSWORD_HASH = {
  iterations: 600_000,
  keyLength: 32,
  digest: 'sha256',
  prefix: 'pbkdf2-sha256-v1:',
} as const;

/** Spends on an unknown address the time a wrong password costs, so that the clock does not tell which accounts exist. */
export const equaliseLoginTime: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return;
  const email = emailOf(args.data);
  const known = await req.payload.db.count({ collection: 'users', where: { email: { equals: email } }, req });
  const { iterations, keyLength, digest } = PASSWORD_HASH;
  if (known.totalDocs === 0) await promisify(pbkdf2)('nobody', 'nothing', iterations, keyLength, digest);
};

/** The header in which the desk's API tells Payload's hooks whom limits count as one sender; whatever a client sends in it is replaced. */
export const CLIENT_NETWORK_HEADER = 'x-visnyk-client-network';

/** Wrong passwords for one account from one network: five at once, then one in two minutes. */
const GUESSES = { burst: 5, refillMs: 120_000, maxKeys: 20_000 };

/**
 * Slows down guessing at an account, for the network that guesses: its owner signs in from elsewhere all the same, where a lock of the
 * account would let anybody shut it. It says the same of accounts that do not exist.
 */
export function limitGuesses(): Required<
  Pick<NonNullable<CollectionConfig['hooks']>, 'beforeOperation' | 'afterLogin'>
> {
  const limit = new RateLimit(GUESSES);
  const keyOf = (req: PayloadRequest, email: string) => `${req.headers.get(CLIENT_NETWORK_HEADER) ?? 'here'} ${email}`;
  return {
    beforeOperation: [
      ({ args, operation, req }) => {
        if (operation !== 'login') return;
        const { waitSeconds } = limit.take(keyOf(req, emailOf(args.data)));
        if (waitSeconds === 0) return;
        const reason = words(
          `Забагато спроб увійти до цього запису. Спробуйте за ${waitSeconds} с.`,
          `Too many attempts to sign in to this account. Try again in ${waitSeconds} s.`,
        );
        throw new APIError(say(req, reason), 429, null, true);
      },
    ],
    afterLogin: [({ req, user }) => limit.forget(keyOf(req, emailOf(user)))],
  };
}

function emailOf(data: unknown): string {
  const email: unknown = data !== null && typeof data === 'object' && 'email' in data ? data.email : '';
  return String(email).toLowerCase().trim().slice(0, 320);
}

/** Links to a new password, for one mail address: three, then one in ten minutes, whether there is such an account or not. */
const RESETS = { burst: 3, refillMs: 600_000, maxKeys: 10_000 };

/** Keeps others from filling somebody's mailbox with links that were never asked for. */
export function limitResets(): CollectionBeforeOperationHook {
  const limit = new RateLimit(RESETS, () => performance.now());
  return ({ args, operation, req }) => {
    // Counted when it is first asked for, and not when it is begun again.
    if (operation !== 'forgotPassword' || unitOf(req).attempt > 1) return;
    const { waitSeconds } = limit.take(emailOf(args.data));
    if (waitSeconds === 0) return;
    const minutes = Math.ceil(waitSeconds / 60);
    const reason = words(
      `Посилання вже надіслано кілька разів. Спробуйте ще за ${minutes} хв.`,
      `A link was sent several times already. Try again in ${minutes} min.`,
    );
    throw new APIError(say(req, reason), 429, null, true);
  };
}
