import { readInstallation } from '../../src/directory/installation.ts';
import type { FeedFormat } from '../../src/feeds/feed-document.ts';
import { prepareResponse } from '../../src/http/cache/prepared-response.ts';
import { channelFeedResponse } from '../../src/http/site/feeds/channel-feed-response.ts';
import { hubOf, type PublicContext } from '../../src/http/site/public-context.ts';
import { answerParent } from '../processes/answer-parent.ts';
import { median } from '../statistics.ts';
import { ORIGIN } from './generated-entry.ts';
import { openCentre } from './open-centre.ts';

export interface ColdJob {
  channel: string;
  format: FeedFormat;
  renders: number;
}

/** Medians of one job, in milliseconds. */
export interface ColdResult {
  /** Reading and rendering. */
  renderMs: number;
  /** The same, in time of the processor: what others on the machine do is not in it. */
  renderCpuMs: number;
  /** Hash, gzip and brotli of what came of it. */
  prepareMs: number;
  bytes: number;
}

let opened: Promise<PublicContext> | null = null;

answerParent(async ({ channel, format, renders }: ColdJob): Promise<ColdResult> => {
  opened ??= openContext();
  const context = await opened;
  const samples: ColdResult[] = [];
  for (let count = 0; count < renders; count += 1) samples.push(await renderOnce(context, channel, format));
  const medianOf = (figure: keyof ColdResult) => median(samples.map((sample) => sample[figure]));
  return {
    renderMs: medianOf('renderMs'),
    renderCpuMs: medianOf('renderCpuMs'),
    prepareMs: medianOf('prepareMs'),
    bytes: medianOf('bytes'),
  };
});

/** `channelFeedResponse` itself: there is no cache at this depth, so every call reads the database and renders. */
async function renderOnce(context: PublicContext, channel: string, format: FeedFormat): Promise<ColdResult> {
  await new Promise(setImmediate);
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  const response = await channelFeedResponse(context, { locale: 'uk', channel, form: 'full', format });
  const rendered = performance.now();
  const cpu = process.cpuUsage(cpuBefore);
  if (response.kind !== 'rendered') throw new Error(`${channel} is ${response.kind}`);
  const prepared = prepareResponse(response);
  await prepared.complete();
  return {
    renderMs: rendered - started,
    renderCpuMs: (cpu.user + cpu.system) / 1000,
    prepareMs: performance.now() - rendered,
    bytes: prepared.encoded.identity.body.length,
  };
}

async function openContext(): Promise<PublicContext> {
  const { releaseContext, payload } = await openCentre();
  const { db } = payload;
  const hub = hubOf({ origin: ORIGIN, websubHub: null });
  return { db, origin: ORIGIN, installation: await readInstallation(db), now: releaseContext.now, hub };
}
