import type { Note } from '../record.ts';
import type { Explanation } from './prepared-text.ts';

/** Takes down how a text is understood while it is. */
export class Explainer {
  readonly fields: Explanation[] = [];
  readonly notes: Note[];

  constructor(notes: readonly Note[]) {
    this.notes = [...notes];
  }

  field(field: string, value: string, by: string): void {
    this.fields.push({ field, value, by });
  }

  note(what: string, instead: string): void {
    this.notes.push({ what, instead });
  }
}
