import type { Client, InStatement, InValue } from '@libsql/client';
import type { Cells, CellValue, RowWrite, WriteMany } from '../../log/writing/write-many.ts';

/** A mongoose model, as far as it is used here; it turns values into what its schema says. */
interface BulkModel {
  bulkWrite(operations: unknown[], options: { ordered: boolean }): Promise<unknown>;
}

/** Many writes past the adapter `db`: on SQLite one batch, which is one transaction; on MongoDB one bulk a run of a collection. */
export function writeManyOn(db: object): WriteMany {
  if ('client' in db && isClient(db.client)) {
    const client = db.client;
    return async (writes) => {
      if (writes.length > 0) await client.batch(writes.map(statementOf), 'write');
    };
  }
  const models = (db as { collections: Record<string, BulkModel | undefined> }).collections;
  return async (writes) => {
    for (const { collection, operations } of runsOf(writes)) {
      const model = models[collection];
      if (model === undefined) throw new Error(`There is no collection ${collection}`);
      await model.bulkWrite(operations, { ordered: true });
    }
  };
}

function isClient(value: unknown): value is Client {
  return typeof value === 'object' && value !== null && 'batch' in value;
}

function statementOf(write: RowWrite): InStatement {
  const table = quoted(write.collection);
  switch (write.kind) {
    case 'insert':
      return insertion(table, write.row);
    case 'put': {
      const { sql, args } = insertion(table, { ...write.key, ...write.initially, ...write.set });
      const changes = Object.keys(write.set).map((name) => `${quoted(name)} = excluded.${quoted(name)}`);
      const key = Object.keys(write.key).map(quoted).join(', ');
      const then = changes.length === 0 ? 'do nothing' : `do update set ${changes.join(', ')}`;
      return { sql: `${sql} on conflict (${key}) ${then}`, args };
    }
    case 'update': {
      const { notAbove } = write;
      const set = Object.keys(write.set).map((name) => `${quoted(name)} = ?`);
      const where = Object.keys(write.where).map((name) => `${quoted(name)} = ?`);
      if (notAbove !== undefined) where.push(`${quoted(notAbove.field)} <= ?`);
      return {
        sql: `update ${table} set ${set.join(', ')} where ${where.join(' and ')}`,
        args: [...inValues(write.set), ...inValues(write.where), ...(notAbove === undefined ? [] : [notAbove.value])],
      };
    }
    default:
      return write satisfies never;
  }
}

function insertion(table: string, row: Cells): { sql: string; args: InValue[] } {
  const columns = Object.keys(row).map(quoted);
  const sql = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
  return { sql, args: inValues(row) };
}

/** Payload names tables and columns in snake case. */
function quoted(name: string): string {
  return `\`${name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}\``;
}

function inValues(cells: Cells): InValue[] {
  return Object.values(cells).map(inValue);
}

function inValue(value: CellValue): InValue {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/** Neighbouring writes to one collection go together; the order stays. */
function runsOf(writes: readonly RowWrite[]): { collection: string; operations: unknown[] }[] {
  const runs: { collection: string; operations: unknown[] }[] = [];
  for (const write of writes) {
    const last = runs.at(-1);
    const operation = operationOf(write);
    if (last?.collection === write.collection) last.operations.push(operation);
    else runs.push({ collection: write.collection, operations: [operation] });
  }
  return runs;
}

function operationOf(write: RowWrite): unknown {
  switch (write.kind) {
    case 'insert':
      return { insertOne: { document: write.row } };
    case 'put': {
      const set = Object.keys(write.set).length === 0 ? {} : { $set: write.set };
      const initially = write.initially === undefined ? {} : { $setOnInsert: write.initially };
      return { updateOne: { filter: write.key, update: { ...set, ...initially }, upsert: true } };
    }
    case 'update': {
      const { notAbove } = write;
      const below = notAbove === undefined ? {} : { [notAbove.field]: { $lte: notAbove.value } };
      return { updateOne: { filter: { ...write.where, ...below }, update: { $set: write.set } } };
    }
    default:
      return write satisfies never;
  }
}
