import type { Client } from '@libsql/client';

/** What a copy's column holds instead of the original's value. */
type Changes = Record<string, string>;

export interface Multiplication {
  /** Of the collection, as `news`. */
  table: string;
  copies: number;
  areDrafts: boolean;
}

/**
 * Makes `copies` of every item of a collection with drafts, by copying its rows in SQL with all its versions: through Payload the same
 * would take an hour. Ids and unique values are shifted, so that no copy meets another.
 */
export async function multiplyDesk(client: Client, { table, copies, areDrafts }: Multiplication): Promise<void> {
  const versions = `_${table}_v`;
  const names = (await client.execute("select name from sqlite_schema where type = 'table'")).rows.map((row) =>
    String(row['name']),
  );
  const partsOf = (root: string) => names.filter((name) => name.startsWith(`${root}_`));
  const [itemSpan, versionSpan] = await Promise.all([spanOf(client, table), spanOf(client, versions)]);
  const rows = [
    ...(await copierOf(
      client,
      table,
      (nth) => ({ id: `id + ${nth * itemSpan.count}`, ...(areDrafts ? { _status: "'draft'" } : {}) }),
      itemSpan,
    )),
    ...(await Promise.all(partsOf(table).map((name) => partCopier(client, name, itemSpan)))).flat(),
    ...(await copierOf(
      client,
      versions,
      (nth) => ({
        id: `id + ${nth * versionSpan.count}`,
        parent_id: `parent_id + ${nth * itemSpan.count}`,
        ...(areDrafts ? { version__status: "'draft'" } : {}),
      }),
      versionSpan,
    )),
    ...(await Promise.all(partsOf(versions).map((name) => partCopier(client, name, versionSpan)))).flat(),
  ];
  for (let nth = 1; nth <= copies; nth += 1) {
    await client.batch(
      rows.map((copy) => copy(nth)),
      'write',
    );
  }
}

interface Span {
  last: number;
  count: number;
}

/** Ids of the originals; copies come after them, `count` further each time. */
async function spanOf(client: Client, table: string): Promise<Span> {
  const { rows } = await client.execute(`select min(id) as first, max(id) as last from ${table}`);
  const [first, last] = [Number(rows[0]?.['first']), Number(rows[0]?.['last'])];
  return { last, count: last - first + 1 };
}

type Copier = (nth: number) => string;

async function partCopier(client: Client, table: string, parents: Span): Promise<Copier[]> {
  const columns = await columnsOf(client, table);
  const parent = ['_parent_id', 'parent_id'].find((name) => columns.includes(name));
  if (parent === undefined) throw new Error(`${table} is no part of another table`);
  return copierOf(client, table, (nth) => ({ [parent]: `${parent} + ${nth * parents.count}` }), parents, parent);
}

async function copierOf(
  client: Client,
  table: string,
  shift: (nth: number) => Changes,
  originals: Span,
  key = 'id',
): Promise<Copier[]> {
  const all = await columnsOf(client, table);
  const unique = await uniqueColumns(client, table);
  // A part's own id is given by the database.
  const columns = key === 'id' ? all : all.filter((name) => name !== 'id');
  return [
    (nth) => {
      const changes: Changes = { ...unique(nth), ...shift(nth) };
      const values = columns.map((name) => changes[name] ?? `\`${name}\``);
      const into = columns.map((name) => `\`${name}\``);
      return `insert into ${table} (${into.join(', ')}) select ${values.join(', ')} from ${table} where ${key} <= ${originals.last}`;
    },
  ];
}

/** The public number and the uid, wherever they stand. */
async function uniqueColumns(client: Client, table: string): Promise<(nth: number) => Changes> {
  const columns = await columnsOf(client, table);
  const changesOf = (name: string, nth: number): string =>
    name.endsWith('uid')
      ? `'${nth.toString(16).padStart(8, '0')}' || substr(${name}, 9)`
      : `${name} + ${nth * 100_000}`;
  const changed = columns.filter((name) => /^(version_)?(uid|number)$/.test(name));
  return (nth) => Object.fromEntries(changed.map((name) => [name, changesOf(name, nth)]));
}

async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.execute(`select name from pragma_table_info('${table}')`);
  return rows.map((row) => String(row['name']));
}
