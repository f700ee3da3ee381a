import { readInstallation } from '../../src/directory/installation.ts';
import { frontResponse } from '../../src/http/site/front/front-response.ts';
import { hubOf } from '../../src/http/site/public-context.ts';
import { ORIGIN } from '../archive/generated-entry.ts';
import { openCentre } from '../archive/open-centre.ts';
import { answerParent } from '../processes/answer-parent.ts';

export interface FrontJob {
  renders: number;
}

/** The front page has one address, which a server renders once: `frontResponse` itself, with no cache at all. Milliseconds. */
answerParent(async ({ renders }: FrontJob): Promise<number[]> => {
  const { releaseContext, payload } = await openCentre();
  const { db } = payload;
  const hub = hubOf({ origin: ORIGIN, websubHub: null });
  const context = { db, origin: ORIGIN, installation: await readInstallation(db), now: releaseContext.now, hub };
  const ms: number[] = [];
  for (let count = 0; count < renders; count += 1) {
    await new Promise(setImmediate);
    const started = performance.now();
    const response = await frontResponse(context, 'uk');
    if (response.kind !== 'rendered') throw new Error(`The front page is ${response.kind}`);
    ms.push(performance.now() - started);
  }
  return ms;
});
