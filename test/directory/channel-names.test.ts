import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChannelNames } from '../../src/directory/channel-names.ts';
import { movedChannel } from '../../src/directory/moved-channel.ts';
import { makeSource, makeTag } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe(`names of channels (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
  });
  afterAll(() => centre.close());

  it('a tag has all names that it, or whatever was merged into it, has or had; the present one first', async () => {
    const { payload } = centre;
    const [village, town, region] = [
      await makeTag(payload, 'село'),
      await makeTag(payload, 'місто'),
      await makeTag(payload, 'область'),
    ];
    const source = await makeSource(payload, 'Газета');
    await payload.update({ collection: 'tags', id: village.id, data: { slug: 'sela' } });
    await payload.update({ collection: 'tags', id: village.id, data: { mergedInto: town.id } });
    await payload.update({ collection: 'tags', id: town.id, data: { slug: 'mista' } });
    await payload.update({ collection: 'tags', id: town.id, data: { mergedInto: region.id } });
    await payload.update({ collection: 'tags', id: region.id, data: { slug: 'oblasti' } });
    await payload.update({ collection: 'sources', id: source.id, data: { slug: 'hazeta-dnia' } });
    await payload.create({
      collection: 'tags',
      locale: 'uk',
      data: { name: 'службове', slug: '', type: 'topic', internal: true },
    });

    const names = await readChannelNames(payload.db);
    expect(names.get('tag/oblasti')?.[0]).toBe('tag/oblasti');
    const family = ['tag/misto', 'tag/mista', 'tag/oblast', 'tag/oblasti', 'tag/selo', 'tag/sela'];
    expect([...(names.get('tag/oblasti') ?? [])].sort()).toEqual([...family].sort());
    for (const name of family) expect(names.get(name)).toEqual(names.get('tag/oblasti'));
    expect(names.get('source/hazeta')).toEqual(['source/hazeta-dnia', 'source/hazeta']);
    expect(names.get('tag/sluzhbove')).toEqual(['tag/sluzhbove']);
    // As the addresses of feeds move, so do the names of followers.
    for (const [name, [present]] of names) expect((await movedChannel(payload.db, name)) ?? name).toBe(present);
  });

  it('a tag that has become internal keeps the names of its own, and leads nobody to what it was merged into', async () => {
    const { payload } = centre;
    const [tag, other] = [await makeTag(payload, 'чернетки'), await makeTag(payload, 'архів')];
    await payload.update({ collection: 'tags', id: tag.id, data: { slug: 'chernetky-desku' } });
    await payload.update({ collection: 'tags', id: tag.id, data: { internal: true } });
    const family = ['tag/chernetky-desku', 'tag/chernetky'];
    expect((await readChannelNames(payload.db)).get('tag/chernetky')).toEqual(family);
    await payload.update({ collection: 'tags', id: tag.id, data: { mergedInto: other.id } });
    const names = await readChannelNames(payload.db);
    expect([names.get('tag/chernetky'), names.get('tag/arkhiv')]).toEqual([family, ['tag/arkhiv']]);
  });
});
