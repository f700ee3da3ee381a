import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { ReadResult } from '../record.ts';
import type { Mapping } from '../rules/default-mapping.ts';
import { InputError, type TextInput } from './input.ts';
import { isField, readRecord } from './read-record.ts';

/** Letters of a row. */
const MAX_ROW = 8_000_000;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Texts of our own shape, one a row (RFC 4180), whose first row names the fields: by our names, or by those that the mapping has. Parted by
 * commas, semicolons or tabs, whichever its first row has.
 *
 * @throws InputError where the first row names no field of ours
 */
export async function* readCsv(input: TextInput, mapping: Mapping): AsyncGenerator<ReadResult> {
  const { first, chunks } = await peeked(input.chunks());
  let names: string[] | null = null;
  const rows = Readable.from(chunks).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(first),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: MAX_ROW,
    }),
  );
  let line = 1;
  try {
    for await (const { record: cells, info } of rows as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      line = info.lines;
      if (names === null) {
        names = headings(cells, input.file, mapping);
        continue;
      }
      const place = { file: input.file, item: `line ${line}` };
      const object = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
      const record = readRecord(object, place, mapping);
      if (cells.length !== names.length)
        record.notes.push({
          what: `it has ${cells.length} cells and not ${names.length}`,
          instead: 'taken as far as they go',
        });
      yield { kind: 'record', record };
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const place = { file: input.file, item: `after line ${line}` };
    yield {
      kind: 'fault',
      place,
      note: { what: `the table cannot be read on: ${cause.message}`, instead: 'the rest was left out' },
    };
  }
}

function headings(cells: string[], file: string, { fields }: Mapping): string[] {
  const known = cells.filter((name) => isField(fields[name] ?? name.trim()));
  if (known.length === 0)
    throw new InputError(
      `The first line of ${file} names no field: it must be like id,title,date,body (docs/importing.md), or the mapping must say what its columns are.`,
    );
  return cells;
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split('\n');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}

async function peeked(chunks: AsyncGenerator<string>): Promise<{ first: string; chunks: AsyncGenerator<string> }> {
  const { value } = await chunks.next();
  const first = typeof value === 'string' ? value : '';
  return {
    first,
    chunks: (async function* () {
      yield first;
      yield* chunks;
    })(),
  };
}
