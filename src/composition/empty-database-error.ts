/** There is nothing in the database, and there was. Apart from who throws it: a command line tells it without loading a press centre. */
export class EmptyDatabaseError extends Error {
  readonly code = 'database-empty';

  constructor(place: string, memory: string) {
    super(
      `The database ${place} is empty, but ${memory} remembers a press centre in it. Is its volume mounted, and is ` +
        'DATABASE_URL right? Put the database back (docs/operators.md, "Restore"), or set ALLOW_EMPTY_DATABASE=yes to begin with nothing: ' +
        'feeds and texts then have other ids than before, and every cursor of a partner starts again.',
    );
  }
}
