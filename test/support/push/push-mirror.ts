import { expect } from 'vitest';
import { changesAfter } from '../../../src/log/reading/changes-after.ts';
import type { PressCentre } from '../../../src/press-centre.ts';
import type { Received } from './webhook-receiver.ts';

/**
 * What a subscriber may rely on, whatever happened: it has the latest state of every text since it began, withdrawals too; and no
 * version came for the first time after a later one had. `accepted` are the requests it answered with success, in that order.
 */
export async function expectMirror(
  { payload }: Pick<PressCentre, 'payload'>,
  accepted: readonly Pick<Received, 'body'>[],
  since = 0,
): Promise<void> {
  const held = new Map<string, { version: number; isThere: boolean }>();
  const firsts: number[] = [];
  for (const { body } of accepted) {
    const { id, version, item } = body.data;
    if (!firsts.includes(version)) firsts.push(version);
    if ((held.get(id)?.version ?? 0) <= version) held.set(id, { version, isThere: item !== null });
  }
  expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  const rows = await changesAfter(payload.db, since);
  expect(rows.length).toBeGreaterThan(0);
  const mirrored = rows.map(({ key }) => ({ key, ...held.get(key) }));
  expect(mirrored).toEqual(rows.map(({ key, seq, snapshot }) => ({ key, version: seq, isThere: snapshot !== null })));
}
