import { readInstallation } from '../../src/directory/installation.ts';
import { FEED_FORMATS, type FeedFormat } from '../../src/feeds/feed-document.ts';
import { prepareAnswer } from '../../src/http/answer.ts';
import { feedOutcome } from '../../src/http/outcomes/feed.ts';
import type { PublicContext } from '../../src/http/outcomes/site.ts';
import { answerParent } from '../processes/answer-parent.ts';
import { median } from '../statistics.ts';
import { ORIGIN, tagSlug } from './generated-entry.ts';
import { openCentre } from './open-centre.ts';

/** Channels of different length: all texts of the archive, and one in a hundred of them. */
export const COLD_CHANNELS = ['all', `tag/${tagSlug(0)}`] as const;

export interface ColdJob {
  renders: number;
}

/** Medians in milliseconds by `channel.format`: reading and rendering, and compressing what came of it. */
export type ColdResult = Record<string, { renderMs: number; prepareMs: number; bytes: number }>;

let opened: ReturnType<typeof openCentre> | null = null;

answerParent(async ({ renders }: ColdJob): Promise<ColdResult> => {
  opened ??= openCentre();
  const { db } = (await opened).payload;
  const context: PublicContext = { db, origin: ORIGIN, installation: await readInstallation(db) };
  const result: ColdResult = {};
  for (const channel of COLD_CHANNELS) {
    for (const format of FEED_FORMATS)
      result[`${channel}.${format}`] = await measure(context, channel, format, renders);
  }
  return result;
});

/** `feedOutcome` itself: there is no cache at this depth, so every call reads the database and renders. */
async function measure(context: PublicContext, channel: string, format: FeedFormat, renders: number) {
  const renderMs: number[] = [];
  const prepareMs: number[] = [];
  let bytes = 0;
  for (let count = 0; count < renders; count += 1) {
    const started = performance.now();
    const outcome = await feedOutcome(context, 'uk', channel, format);
    const rendered = performance.now();
    if (outcome.kind !== 'rendered') throw new Error(`${channel} is ${outcome.kind}`);
    bytes = (await prepareAnswer(outcome)).variants.identity.body.length;
    renderMs.push(rendered - started);
    prepareMs.push(performance.now() - rendered);
    await new Promise(setImmediate);
  }
  return { renderMs: median(renderMs), prepareMs: median(prepareMs), bytes };
}
