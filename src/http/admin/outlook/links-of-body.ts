import type { CheckedLink } from '../../../checklist/checked-text.ts';
import type { LogDatabase } from '../../../log/log-database.ts';
import { textByNumber } from '../../../log/reading/text-by-number.ts';
import { type BodyNode, readBody } from '../../../publication/body/body-nodes.ts';
import { bodyReferences } from '../../../publication/body/body-references.ts';
import type { LinkedItem } from '../../../publication/content.ts';
import { CONTENT_TYPES, type Locale } from '../../../publication/release.ts';
import { findRowById, type RowDatabase } from '../../../stored-rows/find-rows.ts';

/** So many links of a body are looked at. */
const MAX_LINKS = 200;
const OWN_PAGE = /^(?:\/(en))?\/(news|guides)\/([1-9]\d{0,8})$/;

/** The links of a body, and which of those to ourselves the log knows to lead nowhere. Nobody outside is asked. */
export async function linksOfBody(
  db: LogDatabase & RowDatabase,
  { body, linked, locale, origin }: { body: unknown; linked: readonly LinkedItem[]; locale: Locale; origin: string },
): Promise<CheckedLink[]> {
  const hrefs = [...new Set(readBody(body).flatMap(hrefsOf))].slice(0, MAX_LINKS);
  const written = await Promise.all(hrefs.map((href) => stateOf(db, href, origin)));
  return [...written, ...(await deadReferences(db, body, linked, locale))];
}

function hrefsOf(node: BodyNode): string[] {
  const below = 'children' in node ? node.children.flatMap(hrefsOf) : [];
  return node.kind === 'link' && node.target.kind === 'url' ? [node.target.url.trim(), ...below] : below;
}

async function stateOf(db: LogDatabase, href: string, origin: string): Promise<CheckedLink> {
  if (!/^([a-z][a-z\d+.-]*:|\/\/|www\.)/i.test(href)) return { href, state: 'relative' };
  if (!URL.canParse(href)) return { href, state: 'unasked' };
  const url = new URL(href);
  if (url.origin !== new URL(origin).origin) return { href, state: 'unasked' };
  const [, prefix, name, number] = OWN_PAGE.exec(url.pathname) ?? [];
  const type = CONTENT_TYPES.find((known) => known === name);
  if (type === undefined) return { href, state: 'alive' };
  const { kind } = await textByNumber(db, type, Number(number), prefix === 'en' ? 'en' : 'uk');
  return { href, state: kind === 'published' ? 'alive' : 'dead' };
}

/** Links that were chosen from the desk's own items, and lead to one that readers of this language do not see. */
async function deadReferences(
  db: RowDatabase,
  body: unknown,
  linked: readonly LinkedItem[],
  locale: Locale,
): Promise<CheckedLink[]> {
  const dead: CheckedLink[] = [];
  for (const type of CONTENT_TYPES) {
    const named = bodyReferences(body).filter(({ relationTo }) => relationTo === type);
    for (const id of new Set(named.slice(0, MAX_LINKS).map((reference) => reference.id))) {
      const target = linked.find((item) => item.type === type && item.itemId === id);
      if (target?.releases[locale] !== undefined) continue;
      const title = (await findRowById(db, type, id))?.['listTitle'] ?? id;
      dead.push({ href: `«${title}»`, state: 'dead' });
    }
  }
  return dead;
}
