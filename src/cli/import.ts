import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openPressCentre } from '../composition/open-press-centre.ts';
import type { Explanation, PreparedText } from '../import/preparing/prepared-text.ts';
import { InputError } from '../import/reading/input.ts';
import { Report } from '../import/report.ts';
import { defaultMapping, type Mapping } from '../import/rules/default-mapping.ts';
import { MappingError, readMapping } from '../import/rules/mapping.ts';
import { type Counts, runImport } from '../import/run-import.ts';
import { MediaFolder } from '../import/writing/media-folder.ts';
import { ImportProgress } from './import-progress.ts';
import { explainAndExit } from './process.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const USAGE = `npm run import -- [--dry-run] [--map FILE] [--media FOLDER] [--site ADDRESS] [--encoding NAME] [--report FILE] [--announce] FILE…

Brings texts of an archive in: .ndjson, .csv, feeds (.rss, .atom, .xml, .json),
exports of WordPress (.xml, .wxr) and Ghost (.json), documents of Word (.docx), saved pages (.html, or a folder of them). What the files may hold, and what a mapping says, stands in docs/importing.md.
  --dry-run   writes nothing, and tells of each field what it would become and why
  --map       the rules by which the archive is understood (JSON)
  --media     where the pictures and files are that texts name
  --site      where it comes from: ids are unique within it
  --report    where everything is told that was not understood; import-report.ndjson unless told
  --announce  tells partners by webhook and WebSub, as of any news; an archive is history, and pushed to nobody
Begun again it passes over what is there. Ends with 0 where all was taken, 3 where something was not (see the report), 1 where it could not go on.`;

interface Arguments {
  files: string[];
  mapping: Mapping;
  isDry: boolean;
  announces: boolean;
  mediaDir: string | null;
  reportFile: string;
}

/** Reads the command line and the mapping; ends the process with the usage where it is not one of ours. */
async function readArguments(): Promise<Arguments> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        announce: { type: 'boolean', default: false },
        map: { type: 'string' },
        media: { type: 'string' },
        site: { type: 'string' },
        encoding: { type: 'string' },
        report: { type: 'string', default: 'import-report.ndjson' },
      },
    });
    if (positionals.length === 0) throw new Error('Say which files.');
    if (values.site !== undefined && !/^https?:\/\/[^/]/.test(values.site))
      throw new Error('--site is an address: https://old.example');
    const rules = values.map === undefined ? defaultMapping : readMapping(await readFile(values.map, 'utf8'));
    const mapping = { ...rules, site: values.site ?? rules.site, encoding: values.encoding ?? rules.encoding };
    const { 'dry-run': isDry, announce: announces, report: reportFile } = values;
    return { files: positionals, mapping, isDry, announces, reportFile, mediaDir: values.media ?? null };
  } catch (cause) {
    if (cause instanceof MappingError) console.error(cause.message);
    else console.error(`${cause instanceof Error ? cause.message : cause}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function run({ files, mapping, isDry, announces, mediaDir, reportFile }: Arguments): Promise<0 | 3> {
  const settings = settingsOrExit();
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const progress = new ImportProgress(sizes.reduce((sum, size) => sum + size, 0));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const folder = mediaDir === null ? null : await MediaFolder.open(mediaDir);
  const report = await Report.open(reportFile);
  const centre = await openPressCentre(settings, { pdfWorkerUrl: new URL('./pdf-worker.mjs', import.meta.url) });
  try {
    const counts = await runImport(centre, {
      files,
      mapping,
      isDry,
      folder,
      announces,
      report: (place, note) => report.add(place, note),
      onText: (text, outcome) => {
        if (isDry) explain(text, outcome);
        else progress.count();
      },
      onBytes: (count) => progress.read(count),
      signal: stop.signal,
    });
    await report.close();
    progress.end();
    tell(counts, { isDry, entries: report.entries, reportFile });
    if (stop.signal.aborted) console.log('Stopped on demand. Begun again, it goes on where it was.');
    return report.entries > 0 || stop.signal.aborted ? 3 : 0;
  } finally {
    await centre.close();
  }
}

function tell(
  { created, corrected, unchanged, left, refused }: Counts,
  { isDry, entries, reportFile }: { isDry: boolean; entries: number; reportFile: string },
): void {
  const would = isDry ? 'Would be: ' : '';
  console.log(
    `${would}${created} new, ${corrected} corrected, ${unchanged} as they were, ${left} left as they are here, ${refused} left out.`,
  );
  if (entries > 0) console.log(`${entries} things were not understood or not taken: ${reportFile}`);
}

/** What would become of a text, field by field. */
function explain({ place, title, locale, state, notes, ...text }: PreparedText, outcome: string): void {
  const facts: Explanation[] = [
    { field: 'title', value: title, by: '' },
    { field: 'state', value: `${outcome}, ${state}`, by: '' },
    ...text.explained,
    { field: 'tags', value: text.tags.join(', '), by: '' },
    { field: 'sources', value: text.sources.join(', '), by: '' },
    { field: 'authors', value: text.authors.join(', '), by: '' },
    { field: 'body', value: `${text.body.length} blocks`, by: '' },
  ];
  console.log(`\n${place.file}, ${place.item} (${locale})`);
  for (const { field, value, by } of facts)
    if (value !== '') console.log(`  ${field.padEnd(14)} ${value}${by === '' ? '' : `  ← ${by}`}`);
  for (const { what, instead } of notes) console.log(`  ! ${what}: ${instead}`);
}

const given = await readArguments();
try {
  process.exit(await run(given));
} catch (cause) {
  if (!(cause instanceof InputError)) explainAndExit(cause);
  console.error(cause.message);
  process.exit(1);
}
