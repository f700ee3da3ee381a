import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { renewPresentation } from '../../src/releasing/presentation.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE, freshDatabaseUrl, openTestCentre } from '../support/press-centre.ts';

describe(`presentation (${DATABASE})`, () => {
  it('F01 a new public address releases every text again, under the same id and dates', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-test-'));
    const databaseUrl = freshDatabaseUrl(folder);
    const first = await openTestCentre({ folder, databaseUrl, isKept: true });
    expect(await renewPresentation(first.releaseContext, first.payload.db)).toBe(true);
    first.startBackground();
    const item = await publishNews(first.payload, { title: 'Переїзд' });
    await first.settled();
    const [before] = await changesAfter(first.payload.db, 0);
    expect(await renewPresentation(first.releaseContext, first.payload.db)).toBe(false);
    await first.close();

    const moved = await openTestCentre({ folder, databaseUrl, env: { ORIGIN: 'https://new.example' } });
    expect(await renewPresentation(moved.releaseContext, moved.payload.db)).toBe(true);
    moved.startBackground();
    await moved.settled();
    const [after, ...more] = await changesAfter(moved.payload.db, before?.seq ?? 0);
    expect(more).toEqual([]);
    expect(after).toMatchObject({
      key: before?.key,
      change: 'touched',
      url: `https://new.example/news/${item.number}`,
    });
    expect(after?.snapshot).toMatchObject({
      url: `https://new.example/news/${item.number}`,
      updatedAt: before?.snapshot?.updatedAt,
    });
    await moved.close();
    await rm(folder, { recursive: true, force: true });
  });
});
