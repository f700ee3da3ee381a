import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PAYLOAD, RULES } from './import-rules.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAX_LINES = 300;

/** Files that may know more than their part: where the desk itself is served. */
const DESK_ROUTES: Record<string, RegExp> = {
  'src/http/admin/payload-api.ts': PAYLOAD,
  'src/http/admin/door/json-bounds.ts': PAYLOAD,
  'src/http/admin/admin-routes.ts': PAYLOAD,
  'src/http/admin/desk-role.ts': PAYLOAD,
  'src/http/admin/desk-user.ts': PAYLOAD,
  'src/http/admin/door/desk-door.ts': PAYLOAD,
  'src/http/admin/door/desk-token.ts': PAYLOAD,
  'src/http/admin/door/missing-file.ts': PAYLOAD,
  'src/http/admin/door/open-endpoints.ts': PAYLOAD,
  'src/http/admin/door/query-conditions.ts': PAYLOAD,
};

/** Composition roots, generated files, and what only starts them. */
const ROOTS = /^src\/(payload\.config|payload-types)\.ts$|^src\/(composition|cli|app|migrations)\//;

interface Source {
  file: string;
  part: string;
  lines: string[];
  /** Files of ours, from the root; and names of packages. */
  imports: { ours: string[]; packages: string[] };
}

const sources = [...read('src'), ...read('collections')];
const written = sources.filter(({ file }) => !/^src\/(migrations|app)\/|^src\/payload-types\.ts$/.test(file));

describe('who may import whom', () => {
  it('has a rule for every part', () => {
    const parts = new Set(sources.filter(({ file }) => !ROOTS.test(file)).map(({ part }) => part));
    expect([...parts].filter((part) => !(part in RULES))).toEqual([]);
  });

  it.each(Object.entries(RULES))('%s knows only what it may', (part, rule) => {
    const forbidden = sources
      .filter((source) => source.part === part)
      .flatMap(({ file, imports }) =>
        [
          ...imports.ours.filter((other) => ![part, ...rule.knows].includes(partOf(other))),
          ...imports.packages.filter((name) => !rule.packages.test(name) && DESK_ROUTES[file]?.test(name) !== true),
        ].map((name) => `${file} → ${name}`),
      );
    expect(forbidden).toEqual([]);
  });

  it('does not go round in a circle', () => {
    const knows = new Map(Object.entries(RULES).map(([part, rule]) => [part, rule.knows]));
    const reaches = (from: string, to: string, seen: Set<string>): boolean =>
      (knows.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    expect([...knows.keys()].filter((part) => reaches(part, part, new Set()))).toEqual([]);
  });
});

describe('files', () => {
  it('do not import each other in circles, types included', () => {
    const written = new Map(sources.map(({ file, imports }) => [file, imports.ours]));
    expect(circlesOf(written)).toEqual([]);
  });

  it('are one idea each: no file is long, none is a drawer', () => {
    // What the demo shows is texts, however long.
    const others = ['bench', 'scripts', 'test'].flatMap(programsIn);
    expect([...written.map(({ file }) => file), ...others].filter(isLong)).toEqual([]);
    expect(sources.filter(({ file }) => /(^|\/)(utils?|helpers?|common|managers?)(\.|\/)/.test(file))).toEqual([]);
    expect(written.filter(({ file }) => !isNamedWell(file)).map(({ file }) => file)).toEqual([]);
  });

  it('stand in rooms one can look over: at most twenty in a folder, tests and what they stand on included', () => {
    const generated = sources.map(({ file }) => file).filter((file) => !written.some((each) => each.file === file));
    const files = ['src', 'collections', 'demo', 'bench', 'scripts', 'test'].flatMap(programsIn);
    const folders = new Map<string, number>();
    for (const file of files.filter((each) => !generated.includes(each)))
      folders.set(path.dirname(file), (folders.get(path.dirname(file)) ?? 0) + 1);
    expect([...folders].filter(([, count]) => count > 20)).toEqual([]);
  });

  it.each([
    ['any', /(:|<|\bas|\||&|,)\s*any\b(?!\s*[:=(])/],
    ['silenced checks', /biome-ignore|@ts-(ignore|expect-error|nocheck)|eslint-disable/],
    ['row of a database that is read as anything but a `StoredRow`', /\.(find|findOne|findVersions)<(?!StoredRow)/],
    ['non-null assertions', /[\w)\]]!(\.|\[|;|\)|,)/],
  ])('have no %s', (_name, pattern) => {
    const found = written.flatMap(({ file, lines }) =>
      lines.flatMap((line, index) =>
        pattern.test(line) && !/^\s*(\/?\*|\/\/)/.test(line) && !/['"`/].*!/.test(line)
          ? [`${file}:${index + 1} ${line.trim()}`]
          : [],
      ),
    );
    expect(found).toEqual([]);
  });
});

/** Files that lead back to themselves by what they import, each with the way round. */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start !== -1) circles.push([...way.slice(start), file].join(' → '));
    if (start !== -1 || finished.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
    finished.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return circles;
}

/** Kebab-case; a collection's file has the name of the collection. */
function isNamedWell(file: string): boolean {
  const name = path.basename(file);
  return /^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(name) || /^collections\/[A-Z][A-Za-z]+\.ts$/.test(file);
}

function isLong(file: string): boolean {
  return readFileSync(path.join(ROOT, file), 'utf8').trimEnd().split('\n').length > MAX_LINES;
}

function programsIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

function read(folder: string): Source[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const file = path.relative(ROOT, path.join(entry.parentPath, entry.name));
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      return { file, part: partOf(file), lines: text.split('\n'), imports: importsOf(file, text) };
    });
}

function importsOf(file: string, text: string): Source['imports'] {
  const named = [
    ...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
  ];
  const all = named.map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
  return {
    ours: all.filter((name) => name.startsWith('.')).map((name) => path.join(path.dirname(file), name)),
    packages: all.filter((name) => !name.startsWith('.') && !name.startsWith('node:')),
  };
}

/** `src/log/writing/append.ts` → `src/log`; `src/settings.ts` is the door of `src/settings`. */
function partOf(file: string): string {
  if (file === 'src/settings.ts') return 'src/settings';
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? `${top}/${second}` : top;
}
