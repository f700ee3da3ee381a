import type { Client, InStatement } from '@libsql/client';
import type { Collection, CollectionSlug, PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listQueries } from '../../bench/desk/list-queries.ts';
import { ThreadedClient } from '../../src/database/threads/threaded-client.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

const LISTS = [
  'news',
  'guides',
  'themes',
  'pages',
  'tags',
  'sources',
  'saved-feeds',
  'media',
  'documents',
  'users',
  'partners',
  'subscriptions',
  'releases',
] as const satisfies CollectionSlug[];

interface Step {
  id: number;
  parent: number;
  detail: string;
}

/**
 * A scan is harmless where it is done once. Inside another loop it is done for each row of that, and a list costs the square of the
 * archive; an index that SQLite makes for one query is such a scan, once a query, in disguise.
 */
describe.runIf(DATABASE === 'sqlite')('no list of the desk', () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
  });
  afterAll(() => centre.close());

  it.each(LISTS)('scans a table in a loop: %s', async (collection) => {
    expect(await faultsOf(centre, collection, loopsOf)).toEqual([]);
  });

  it.each(LISTS)('makes rows whole to sort them: %s', async (collection) => {
    expect(await faultsOf(centre, collection, wholeSortsOf)).toEqual([]);
  });

  it.each(['news', 'guides', 'themes', 'pages'] as const)(
    'begins with every version of every text in a language: %s',
    async (collection) => {
      expect(await faultsOf(centre, collection, everyVersionIn)).toEqual([]);
    },
  );

  /** The log has the most rows, and each bears a whole text: what is sorted without an index reads all of them. */
  it('sorts the whole log', async () => {
    expect(await faultsOf(centre, 'releases', sortsOf)).toEqual([]);
  });
});

/** What is wrong with the plans of all that a list may be asked, each by the name of its query. */
async function faultsOf(
  centre: TestCentre,
  collection: (typeof LISTS)[number],
  faultsIn: (plan: Step[], sql: string) => string[],
): Promise<string[]> {
  const { config } = (centre.payload.collections as Record<string, Collection | undefined>)[collection] ?? {};
  if (config === undefined) throw new Error(`There is no collection ${collection}`);
  const asked = vi.spyOn(ThreadedClient.prototype, 'readForDesk');
  const faults = new Set<string>();
  for (const { name, ...query } of listQueries(config)) {
    asked.mockClear();
    const req = { payloadAPI: 'REST' } as Partial<PayloadRequest>;
    await centre.payload.find({ collection, draft: true, locale: 'uk', limit: 25, depth: 0, req, ...query });
    expect(asked).toHaveBeenCalled();
    for (const [statement] of asked.mock.calls) {
      for (const fault of faultsIn(await planOf(centre, statement), sqlOf(statement))) faults.add(`${name}: ${fault}`);
    }
  }
  asked.mockRestore();
  return [...faults];
}

async function planOf(centre: TestCentre, statement: InStatement): Promise<Step[]> {
  const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement;
  const { client } = centre.payload.db as unknown as { client: Client };
  const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
  return rows as unknown as Step[];
}

function sqlOf(statement: InStatement): string {
  return typeof statement === 'string' ? statement : statement.sql;
}

/**
 * What grows with the archive comes in its own order: each row stands before all others, and everything that belongs to it is looked
 * up for a page that it will not be on.
 */
function wholeSortsOf(steps: Step[], sql: string): string[] {
  const isWhole = steps.some(({ detail }) => /^CORRELATED/.test(detail));
  const isOfAll = /^SCAN|\(latest=\?\)$/.test(steps[0]?.detail ?? '');
  const isGrowing = /order by "\w+"\."(version_)?(updated_at|created_at|number|seq)"[^)]*$/.test(sql);
  return isWhole && isOfAll && isGrowing
    ? steps.flatMap(({ parent, detail }) => (parent === 0 && /TEMP B-TREE FOR ORDER BY/.test(detail) ? [detail] : []))
    : [];
}

function everyVersionIn(steps: Step[]): string[] {
  return steps.flatMap(({ detail }) =>
    /^SEARCH \S+_locales USING INDEX \S+ \(_locale=\?\)$/.test(detail) ? [detail] : [],
  );
}

/** Sorting by hand what was read without any index. */
function sortsOf(steps: Step[]): string[] {
  const details = steps.map(({ detail }) => detail);
  return details.includes('USE TEMP B-TREE FOR ORDER BY') ? details.filter((detail) => /^SCAN \S+$/.test(detail)) : [];
}

/** Steps with one parent are loops in loops, the first the outermost; a correlated subquery is done in the loop that it is a part of. */
function loopsOf(steps: Step[]): string[] {
  const correlated = new Set<number>();
  const results = new Set<string>();
  const entered = new Set<number>();
  const faults: string[] = [];
  for (const { id, parent, detail } of steps) {
    if (/^CORRELATED/.test(detail) || correlated.has(parent)) correlated.add(id);
    const [, result] = /^(?:CO-ROUTINE|MATERIALIZE) (\S+)$/.exec(detail) ?? [];
    if (result !== undefined) results.add(result);
    if (!/^(SCAN|SEARCH) /.test(detail)) continue;
    const isInner = entered.has(parent) || correlated.has(parent);
    entered.add(parent);
    if (/AUTOMATIC/.test(detail) || (isInner && isScanOfTable(detail, results))) faults.push(detail);
  }
  return faults;
}

/** What is scanned besides tables is what a subquery gave, one row, or the values in a cell. */
function isScanOfTable(detail: string, results: ReadonlySet<string>): boolean {
  const [, name, how = ''] = /^SCAN (\S+)(.*)$/.exec(detail) ?? [];
  return name !== undefined && !(how === '' && results.has(name)) && !/^(CONSTANT|json_each|\()/.test(name);
}
