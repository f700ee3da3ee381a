/** What of a request of Payload's tells of its transaction. */
interface Carrier {
  transactionID?: unknown;
}

/**
 * The transaction a request is in; null where it is in none. On a database that has no transactions Payload leaves a promise of nothing
 * in the id's place, or what becomes of a promise when it copies a request: an empty object.
 */
export async function transactionIdOf(req: Carrier | undefined): Promise<string | null> {
  const id: unknown = await req?.transactionID;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
