/** What is asked of a database, as Payload and our own code call it. */
const OPERATIONS = [
  ...['find', 'findOne', 'findDistinct', 'count', 'countVersions', 'create', 'updateOne', 'updateMany', 'upsert'],
  ...['deleteOne', 'deleteMany', 'findVersions', 'createVersion', 'updateVersion', 'deleteVersions', 'queryDrafts'],
  ...['findGlobal', 'updateGlobal', 'createGlobal', 'findGlobalVersions', 'createGlobalVersion'],
  ...['beginTransaction', 'commitTransaction', 'rollbackTransaction'],
] as const;

type Operation = (this: unknown, ...given: unknown[]) => unknown;

/**
 * Lets every operation of a database tell how long it took, whatever came of it. The database stays the object it is: its own operations call
 * each other past this.
 *
 * @param observe told of the operation and its seconds
 */
export function timeDatabase(db: object, observe: (operation: string, seconds: number) => void): void {
  for (const name of OPERATIONS) {
    const operation = Reflect.get(db, name) as unknown;
    if (typeof operation === 'function') Reflect.set(db, name, timed(name, operation as Operation, observe));
  }
}

function timed(name: string, operation: Operation, observe: (operation: string, seconds: number) => void): Operation {
  return function (...given) {
    const from = performance.now();
    const end = () => observe(name, (performance.now() - from) / 1000);
    const result = operation.apply(this, given);
    if (!(result instanceof Promise)) {
      end();
      return result;
    }
    return result.finally(end);
  };
}
