/**
 * Options of a MongoDB address under which the log's promises do not hold: a follower would be read elsewhere than where it is written, and
 * what was told as stored could be lost.
 */
const BREAKS: readonly { name: string; isBroken: (value: string) => boolean; instead: string }[] = [
  { name: 'readPreference', isBroken: (value) => value !== 'primary', instead: 'primary' },
  { name: 'readConcernLevel', isBroken: (value) => !['majority', 'linearizable'].includes(value), instead: 'majority' },
  { name: 'w', isBroken: (value) => value !== 'majority' && !(Number(value) >= 2), instead: 'majority' },
  { name: 'journal', isBroken: (value) => value === 'false', instead: 'true' },
  { name: 'retryWrites', isBroken: (value) => value === 'false', instead: 'true' },
];

/** What an address of MongoDB asks for that must not be, in words; null where it may stay. */
export function brokenPromise(databaseUrl: string): string | null {
  for (const [name, value] of optionsOf(databaseUrl)) {
    const breaking = BREAKS.find((option) => option.name.toLowerCase() === name.toLowerCase());
    if (breaking?.isBroken(value) === true)
      return `must not say ${breaking.name}=${value}: readers would miss changes, or what was stored could be lost. Leave it out, or say ${breaking.name}=${breaking.instead}`;
  }
  return null;
}

/** Whether an address names the replica set, without which the driver has no transactions; one found by DNS may name it there. */
export function namesReplicaSet(databaseUrl: string): boolean {
  return /^mongodb\+srv:/.test(databaseUrl) || optionsOf(databaseUrl).some(([name]) => /^replicaSet$/i.test(name));
}

/** An address may name several hosts, which `URL` does not know. */
function optionsOf(databaseUrl: string): [name: string, value: string][] {
  const query = databaseUrl.indexOf('?');
  return query === -1 ? [] : [...new URLSearchParams(databaseUrl.slice(query + 1))];
}
