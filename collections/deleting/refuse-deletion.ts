import type { CollectionBeforeDeleteHook } from 'payload';
import type { InTransaction, LogDatabase } from '../../src/log/log-database.ts';
import { everHeldTexts } from '../../src/log/reading/channel-texts.ts';
import { isShownToAnyone } from '../../src/log/reading/texts-showing.ts';
import { findMergeable, type Mergeable } from '../../src/releasing/merged-rows.ts';
import { strings } from '../../src/stored-rows/row-fields.ts';
import { actError } from '../field-error.ts';
import { type Words, words } from '../words.ts';
import { linkingTexts } from './linking-texts.ts';

/** Refuses to delete what texts show and what addresses lead to: merging keeps both (F20). */
export function refuseDeletion(collection: Mergeable): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const { db } = req.payload;
    const row = await findMergeable(db, collection, { id: { equals: id } }, req);
    if (row !== null && (row['mergedInto'] ?? null) !== null) throw actError(req, IS_MERGED);
    if ((await findMergeable(db, collection, { mergedInto: { equals: id } }, req)) !== null)
      throw actError(req, IS_TARGET);
    const texts = await linkingTexts(collection, id, req);
    if (texts.length > 0 || (await isShownToAnyone(db, `${collection}/${id}`, req)))
      throw actError(req, isShown(texts.join(', ')));
    if (await isAskedFor(db, collection, id, req)) throw actError(req, IS_ASKED_FOR);
    // Whoever follows it under a former name could not be told what has left it.
    const former = strings(row?.['pastSlugs']);
    const channels = [...former, String(row?.['slug'])].map((slug) => `${PREFIXES[collection]}/${slug}`);
    if (former.length > 0 && (await everHeldTexts(db, channels, 'trusted', req))) throw actError(req, WAS_RENAMED);
  };
}

/** Whether a webhook or a saved feed asks for it: without it they would ask for less, and in the end for everything. */
async function isAskedFor(
  db: LogDatabase,
  collection: Mergeable,
  id: number | string,
  req: InTransaction,
): Promise<boolean> {
  for (const [asking, fields] of Object.entries(ASKING)) {
    const where = { or: fields[collection].map((field) => ({ [field]: { in: [id] } })) };
    if ((await db.count({ collection: asking as keyof typeof ASKING, where, req })).totalDocs > 0) return true;
  }
  return false;
}

const ASKING = {
  subscriptions: { tags: ['tags', 'allTags', 'notTags'], sources: ['sources'] },
  'saved-feeds': { tags: ['tags', 'notTags'], sources: ['sources'] },
} as const;

const PREFIXES = { tags: 'tag', sources: 'source' } as const satisfies Record<Mergeable, string>;

function isShown(list: string): Words {
  return words(
    `Його мають тексти${list === '' ? '' : `: ${list}`}, тому видалити не можна. Обʼєднайте його з іншим: поле «Обʼєднано з».`,
    `Texts have it${list === '' ? '' : `: ${list}`}, so it cannot be deleted. Merge it into another instead: the field “Merged into”.`,
  );
}
const IS_MERGED = words(
  'Його обʼєднано з іншим, і його адреси ведуть туди: видалити не можна.',
  'It is merged into another and its addresses lead there: it cannot be deleted.',
);
const IS_TARGET = words(
  'З ним обʼєднано інші, і їхні адреси ведуть сюди, тому видалити не можна. Обʼєднайте його з іншим.',
  'Others are merged into it and their addresses lead here, so it cannot be deleted. Merge it into another instead.',
);
const WAS_RENAMED = words(
  'Його адресу змінено, і під нею були тексти: за ними стежать під обома назвами, тому видалити не можна. Обʼєднайте його з іншим.',
  'Its address was changed and held texts, which are followed under both names, so it cannot be deleted. Merge it into another instead.',
);
const IS_ASKED_FOR = words(
  'Його вибрано у вебхуку або добірці, тому видалити не можна: без нього вони містили б усе. Спершу приберіть його звідти або обʼєднайте з іншим.',
  'A webhook or a saved feed asks for it, so it cannot be deleted: without it they would hold everything. Take it out there first, or merge it into another.',
);
