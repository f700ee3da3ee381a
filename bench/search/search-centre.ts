import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { TextFilter } from '../../src/publication/text-filter.ts';
import { readWordQuery } from '../../src/search/query/word-query.ts';
import { SearchIndex } from '../../src/search/search-index.ts';
import type { IndexAnswers, IndexQuestion } from '../../src/search/threads/messages.ts';
import { answerParent } from '../processes/answer-parent.ts';
import { COMMON, generatedRow, RARE } from './generated-texts.ts';

export interface SearchJob {
  folder: string;
  texts: number;
  /** Of each search. */
  times: number;
}

export interface SearchTimes {
  name: string;
  /** What it finds, as far as it looks. */
  found: number;
  ms: number[];
}

export interface SearchMeasured {
  buildMs: number;
  bytes: number;
  searches: SearchTimes[];
}

const BATCH = 500;
const ALL: TextFilter = { anyOf: [['all']], noneOf: [] };
const [word = ''] = COMMON;

answerParent(async ({ folder, texts, times }: SearchJob): Promise<SearchMeasured> => {
  const file = path.join(folder, 'search.db');
  const index = new SearchIndex({ file, log: 'bench' }, () => texts);
  const started = performance.now();
  for (let after = 0; after < texts; after += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, texts - after) }, (_, nth) =>
      generatedRow(texts - 1 - after - nth),
    );
    await index.apply({ after, upTo: after + rows.length, rows });
  }
  const buildMs = performance.now() - started;
  const searches: SearchTimes[] = [];
  for (const [name, question] of Object.entries(questions())) {
    const ms: number[] = [];
    let found = 0;
    for (let time = 0; time < times; time += 1) {
      const asked = performance.now();
      const reading = await index.read(question);
      ms.push(performance.now() - asked);
      if (reading.kind !== 'found') throw new Error(`${name} is ${reading.kind}`);
      found = countOf(reading.found);
    }
    searches.push({ name, found, ms });
  }
  await index.close();
  return { buildMs, bytes: (await stat(file)).size, searches };
});

function questions(): Record<string, IndexQuestion> {
  const best = (q: string, filter = ALL, more: { from?: string; until?: string } = {}): IndexQuestion => {
    const scope = { locales: ['uk' as const], filter };
    return { kind: 'best', find: { query: readWordQuery(q), scope, limit: 1_001, ...more }, offset: 0, count: 20 };
  };
  const newest = (q: string): IndexQuestion => {
    const scope = { locales: ['uk', 'en'] as const, filter: ALL };
    return { kind: 'newest', shelf: 'published', find: { query: readWordQuery(q), scope, limit: 31 } };
  };
  const last = generatedRow(1).content?.text.rest[0]?.split(' ') ?? [];
  return {
    'common word': best(word),
    'two common words': best(`${word} партнерами`),
    'rare word': best(RARE),
    'common and rare': best(`${word} ${RARE}`),
    phrase: best(`«${word} партнерів»`),
    'phrase that is nowhere': best(`«${RARE} ${word}»`),
    filter: best(word, { anyOf: [['tag/tema-8'], ['news', 'calls']], noneOf: ['tag/tema-9'] }),
    dates: best(word, ALL, { from: '2026-01-01T00:00:00.000Z', until: '2026-02-01T00:00:00.000Z' }),
    'five words of one text': best(last.slice(30, 35).join(' ')),
    'beginning of words': best('гром'),
    nothing: best('нісенітниццця'),
    'near words': { kind: 'near', query: readWordQuery('громдаа') },
    'near words, none': { kind: 'near', query: readWordQuery('празванок прадованик') },
    suggestion: { kind: 'suggest', typed: 'гро', locale: 'uk' },
    'suggestion, two letters': { kind: 'suggest', typed: `${word} пр`, locale: 'uk' },
    'q of the API': newest(word),
    'q of the API, rare': newest(RARE),
  };
}

function countOf(found: IndexAnswers[keyof IndexAnswers]): number {
  if (Array.isArray(found)) return found.length;
  return 'texts' in found ? found.total : found.keys.length + found.queries.length;
}
