import { deepCopyObjectSimple, type JsonObject, type Payload, type PayloadRequest } from 'payload';
import type { KeyedLock } from '../concurrency/fifo-lock.ts';
import { tryAgain } from '../concurrency/try-again.ts';
import { beginUnit } from '../concurrency/unit-of-work.ts';
import { notedFault, writeFaultOf } from '../concurrency/write-faults.ts';

/** What changes something through Payload's Local API. */
const WRITES = [
  'create',
  'delete',
  'duplicate',
  'forgotPassword',
  'login',
  'resetPassword',
  'restoreGlobalVersion',
  'restoreVersion',
  'unlock',
  'update',
  'updateGlobal',
] as const;

interface WriteOptions {
  collection?: string;
  slug?: string;
  id?: number | string;
  data?: JsonObject;
  context?: Record<string, unknown>;
  req?: Partial<PayloadRequest>;
}

type Write = (options: WriteOptions) => Promise<unknown>;

/**
 * Lets every write through the Local API outlive conflicts: it is begun again, with its data as they were given and hooks and all. Those
 * to one row take turns in this process. What belongs to somebody else's request is theirs to begin again.
 */
export function makeWritesPersistent(payload: Payload, saves: KeyedLock): void {
  const writes = payload as unknown as Record<string, Write>;
  for (const name of WRITES) {
    const write = writes[name]?.bind(payload);
    if (write === undefined) throw new Error(`Payload has no ${name}`);
    writes[name] = (options) =>
      options.req === undefined ? inTurn(saves, name, options, () => persist(write, options)) : write(options);
  }
}

async function persist(write: Write, options: WriteOptions): Promise<unknown> {
  const { data } = options;
  const unit = beginUnit();
  let context: Record<string, unknown> = {};
  return tryAgain(
    (attempt) => {
      context = { ...options.context, ...unit(attempt) };
      return write({ ...options, ...(data === undefined ? {} : { data: deepCopyObjectSimple(data) }), context });
    },
    (cause) => (notedFault({ context }) ?? writeFaultOf(cause)) === 'conflict',
  );
}

function inTurn<T>(saves: KeyedLock, name: string, options: WriteOptions, work: () => Promise<T>): Promise<T> {
  const key = keyOf(name, options);
  return key === null ? work() : saves.run(key, work);
}

/** What a write is about, in the same words as `src/http/admin/save-key.ts`; null where it is nothing, or many things. */
function keyOf(name: string, { collection, slug, id, data }: WriteOptions): string | null {
  if (name === 'login') return `users/${String(data?.['email']).toLowerCase()}`;
  if (slug !== undefined) return `globals/${slug}`;
  return collection === undefined || id === undefined ? null : `${collection}/${id}`;
}
