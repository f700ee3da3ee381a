import { isolateObjectProperty, type PayloadRequest } from 'payload';
import { tryAgain } from '../../src/concurrency/try-again.ts';
import { beginUnit } from '../../src/concurrency/unit-of-work.ts';
import { notedFault, noteFault, WriteFaultError, writeFaultOf } from '../../src/concurrency/write-faults.ts';
import { say, words } from '../words.ts';

type Id = number | string;

/** What became of many: who was done, and of each who was not the reason, as Payload's desk reads it. */
export interface ManyDone {
  docs: unknown[];
  errors: { id: Id; isPublic: boolean; message: string }[];
}

/**
 * Does one act to many items, to each as if it were alone: in a transaction of its own, begun again by itself where others are at the same
 * rows. Payload does all of them in one transaction, which the first failure inside a hook ends for those, too, that it tells as done.
 *
 * @throws what each of them was refused with, where nothing was done to any for a reason that is none of theirs: a right that is missing, a
 * database that is gone
 */
export async function actOnMany(
  req: PayloadRequest,
  ids: readonly Id[],
  act: (id: Id, own: PayloadRequest) => Promise<unknown>,
): Promise<ManyDone> {
  const docs: unknown[] = [];
  const failures: { id: Id; cause: unknown }[] = [];
  for (const id of ids) {
    try {
      docs.push(await alone(req, (own) => act(id, own)));
    } catch (cause) {
      failures.push({ id, cause });
    }
  }
  const [first] = failures;
  if (docs.length === 0 && first !== undefined && failures.every(({ cause }) => isOfNone(cause))) {
    const fault = writeFaultOf(first.cause);
    if (fault !== null) noteFault(req, fault);
    throw first.cause;
  }
  return { docs, errors: failures.map(({ id, cause }) => ({ id, ...told(cause, req) })) };
}

/** What belongs to an act – its transaction, language, notes – is its own; whoever asks is the same for all. */
const OWN = ['context', 'data', 'fallbackLocale', 'locale', 'transactionID'] as const;

function alone(req: PayloadRequest, act: (own: PayloadRequest) => Promise<unknown>): Promise<unknown> {
  const contextOf = beginUnit();
  return tryAgain(
    async (attempt) => {
      const own = isolateObjectProperty<PayloadRequest>(req, [...OWN]);
      own.context = { ...req.context, ...contextOf(attempt) };
      if (req.data !== undefined) own.data = structuredClone(req.data);
      delete own.transactionID;
      try {
        return await act(own);
      } catch (cause) {
        const fault = notedFault(own);
        throw fault === null || cause instanceof WriteFaultError ? cause : new WriteFaultError(fault, cause);
      }
    },
    (cause) => writeFaultOf(cause) === 'conflict',
  );
}

function isOfNone(cause: unknown): boolean {
  return statusOf(cause) === 403 || writeFaultOf(cause) !== null;
}

function told(cause: unknown, req: PayloadRequest): { isPublic: boolean; message: string } {
  const fault = writeFaultOf(cause);
  if (fault !== null) return { isPublic: true, message: say(req, fault === 'uncertain' ? UNCERTAIN : NOT_NOW) };
  const isPublic = cause instanceof Error && 'isPublic' in cause && cause.isPublic === true;
  const isRefusal = isPublic || [400, 403, 404, 409, 423].includes(statusOf(cause) ?? 500);
  if (isRefusal && cause instanceof Error) return { isPublic: true, message: cause.message };
  req.payload.logger.error({ err: cause, msg: 'an act on one of many failed' });
  return { isPublic: true, message: say(req, FAILED) };
}

function statusOf(cause: unknown): number | null {
  return cause instanceof Error && 'status' in cause && typeof cause.status === 'number' ? cause.status : null;
}

const NOT_NOW = words(
  'база даних саме була зайнята, тут нічого не змінено. Спробуйте ще раз.',
  'the database was busy, nothing was changed here. Try again.',
);
const UNCERTAIN = words(
  'база даних не сказала, чи зберегла зміну. Подивіться, перш ніж пробувати ще раз.',
  'the database did not say whether it stored the change. Look before you try again.',
);
const FAILED = words(
  'на сервері сталася помилка, тут нічого не змінено.',
  'something went wrong on the server, nothing was changed here.',
);
