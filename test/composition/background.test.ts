import { expect, it } from 'vitest';
import { runBackground } from '../../src/composition/background.ts';
import { createPressCentreServer } from '../../src/composition/press-centre-server.ts';
import { publishNews } from '../support/content.ts';
import { eventually } from '../support/eventually.ts';
import { DATABASE, openTestCentre } from '../support/press-centre.ts';

it(`everything a process does waits on one signal, without a warning, and ends with it (${DATABASE})`, async () => {
  const warnings: string[] = [];
  const hear = ({ name, message }: Error) => warnings.push(`${name}: ${message}`);
  process.on('warning', hear);
  const centre = await openTestCentre();
  const { signal, ...stopping } = withAbort();
  const { websub, following } = await createPressCentreServer(centre, { admin: null, isPublic: true, signal });
  const background = runBackground(centre, 'all', signal, websub);
  const item = await publishNews(centre.payload, { title: 'Новина' });
  await eventually(async () => {
    const { totalDocs } = await centre.payload.db.count({
      collection: 'releases',
      where: { and: [{ itemId: { equals: String(item.id) } }, { seq: { greater_than: 0 } }] },
    });
    expect(totalDocs).toBe(1);
  });
  stopping.abort();
  await Promise.all([background, following]);
  await centre.close();
  process.off('warning', hear);
  expect(warnings).toEqual([]);
});

function withAbort() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
