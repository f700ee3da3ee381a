import { randomUUID } from 'node:crypto';

/** One piece of work that may be begun again, and which try at it this is, from 1. */
export interface Unit {
  id: string;
  attempt: number;
}

/** Carries the unit in a request of ours to Payload; what strangers send under this name is thrown away. */
export const UNIT_HEADER = 'x-visnyk-unit';
const UNIT = 'unitOfWork';

/** A new unit; for each try, what its context holds. */
export function beginUnit(): (attempt: number) => { [UNIT]: Unit } {
  const id = randomUUID();
  return (attempt) => ({ [UNIT]: { id, attempt } });
}

/** The same for a request's header. */
export function unitHeader(id: string, attempt: number): string {
  return `${id} ${attempt}`;
}

/**
 * The unit a request belongs to: what must be done once however often the work is begun – a name that is chosen, a mail that is
 * counted – is bound to it. A request that nobody repeats is a unit of its own.
 */
export function unitOf(req: { context: Record<string, unknown>; headers?: Headers }): Unit {
  const known = req.context[UNIT] as Unit | undefined;
  if (known !== undefined) return known;
  const [id, attempt] = req.headers?.get(UNIT_HEADER)?.split(' ') ?? [];
  const unit = { id: id ?? randomUUID(), attempt: Number(attempt ?? 1) };
  req.context[UNIT] = unit;
  return unit;
}
