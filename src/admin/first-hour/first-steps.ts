import type { Payload } from 'payload';
import { findRow } from '../../stored-rows/find-rows.ts';
import { localisedText, record } from '../../stored-rows/row-fields.ts';

/** What an empty press centre still wants, in the order of doing it. */
export interface FirstStep {
  name: 'identity' | 'directories' | 'text';
  isDone: boolean;
}

/** The steps of the first hour; null as soon as a text has been released, for ever. */
export async function firstSteps({ db }: Pick<Payload, 'db'>): Promise<FirstStep[] | null> {
  if ((await findRow(db, { collection: 'releases', select: { key: true } })) !== null) return null;
  const [settings, source, tag, item, guide] = await Promise.all([
    db.findGlobal({ slug: 'site-settings' }),
    findRow(db, { collection: 'sources', select: { slug: true } }),
    findRow(db, { collection: 'tags', select: { slug: true } }),
    findRow(db, { collection: 'news', select: { number: true } }),
    findRow(db, { collection: 'guides', select: { number: true } }),
  ]);
  const names = localisedText(record(settings)['name']);
  return [
    { name: 'identity', isDone: Object.keys(names).length > 0 },
    { name: 'directories', isDone: source !== null && tag !== null },
    { name: 'text', isDone: item !== null || guide !== null },
  ];
}
