import type { ReadResult } from '../record.ts';
import type { Mapping } from '../rules/default-mapping.ts';
import type { TextInput } from './input.ts';
import { readRecord } from './read-record.ts';
import { textLines } from './text-lines.ts';

/** Letters of a line: a body of a hundred pages with room for all markup. */
const MAX_LINE = 8_000_000;

/** Texts of our own shape, one JSON object a line. A line that is none costs itself and no other. */
export async function* readNdjson(input: TextInput, mapping: Mapping): AsyncGenerator<ReadResult> {
  for await (const { number, text } of textLines(input.chunks(), MAX_LINE)) {
    const place = { file: input.file, item: `line ${number}` };
    if (text === null) {
      yield { kind: 'fault', place, note: { what: `it is longer than ${MAX_LINE} letters`, instead: 'left out' } };
      continue;
    }
    const object = parsed(text);
    if (object === null)
      yield {
        kind: 'fault',
        place,
        note: { what: 'it is no JSON object; is the file cut off here?', instead: 'left out' },
      };
    else yield { kind: 'record', record: readRecord(object, place, mapping) };
  }
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
