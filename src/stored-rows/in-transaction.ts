import type { PayloadRequest } from 'payload';
import { commitTransaction, initTransaction, killTransaction } from 'payload';

/** Does a piece of work in the transaction of a request, or in one of its own that ends with it: all of it is stored, or nothing. */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const isOurs = await initTransaction(req);
  try {
    const result = await work();
    if (isOurs) await commitTransaction(req);
    return result;
  } catch (cause) {
    await killTransaction(req);
    throw cause;
  }
}
