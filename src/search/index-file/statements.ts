import type Database from 'libsql';

/** Statements that are prepared once for a connection. They are few and known: values are never part of them. */
export class StatementCache {
  readonly #database: Database.Database;
  readonly #prepared = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  prepare(sql: string): Database.Statement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }

  /** After the tables were made anew. */
  clear(): void {
    this.#prepared.clear();
  }
}
