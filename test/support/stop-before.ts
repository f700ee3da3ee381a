import type { PressCentre } from '../../src/press-centre.ts';

const WRITES = [
  'beginTransaction',
  'commitTransaction',
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
] as const;

/** Lets a press centre make so many writes and no more: resolves when the fatal one would have been made, and it stands still. */
export function stopBefore({ payload }: PressCentre, fatalWrite: number): Promise<'stopped'> {
  const database = payload.db as unknown as Record<string, (...args: unknown[]) => unknown>;
  let count = 0;
  return new Promise((resolve) => {
    for (const name of WRITES) {
      const write = database[name];
      if (write === undefined) continue;
      database[name] = (...args) => {
        count += 1;
        if (count < fatalWrite) return write.apply(database, args);
        resolve('stopped');
        return new Promise(() => undefined);
      };
    }
  });
}
