import { z } from 'zod';
import { textChannel } from '../../log/channel-clock.ts';
import type { LogDatabase } from '../../log/log-database.ts';
import { textsByKey } from '../../log/reading/texts-by-key.ts';
import { rowsOfItem } from '../../log/reading/texts-of-item.ts';
import { type Audience, type View, viewFor } from '../../log/reading/view.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import { ninjsObject } from '../../presenters/ninjs/ninjs-schema.ts';
import { presentNinjs } from '../../presenters/ninjs/present-ninjs.ts';
import { presentPartnerItem, presentTombstone } from '../../presenters/partner-item.ts';
import { isListed, LOCALES, type Locale } from '../../publication/release.ts';
import { textId } from '../../publication/text-id.ts';
import { audienceOf } from '../audience.ts';
import { type ApiResponse, defineEndpoint } from '../endpoint.ts';
import { JSON_TYPE, NINJS_TYPE } from '../media-types.ts';
import { badParameter } from '../problems.ts';
import { partnerItemSchema } from './item-schema.ts';
import { NAMES_OF_VIEW, readItemView, VIEW_FIELDS } from './item-view.ts';

const QUERY = z.object({
  locale: z
    .enum(LOCALES, { error: `There are ${LOCALES.join(', ')}.` })
    .optional()
    .describe('Language of the text. Without it: the one whose UUID it is, else Ukrainian, else the one there is.'),
  ...VIEW_FIELDS,
});

const UID = z
  .string()
  .regex(/^(urn:uuid:)?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/)
  .describe('UUID of the item or of the text.');

/** `GET /v1/items/{uid}`. */
export const getItem = defineEndpoint({
  method: 'GET',
  path: '/v1/items/{uid}',
  id: 'getItem',
  group: 'Items',
  summary: 'One text',
  description:
    'By the UUID of the item (`uid`, common to its languages) or of the text (`id`, with or without `urn:uuid:`). A withdrawn text ' +
    'is 410, and what is left of it stands in the member `tombstone` of the problem.',
  access: 'anyone',
  isShared: true,
  query: QUERY,
  pathParameters: { uid: UID },
  success: {
    status: 200,
    description: 'The text.',
    formats: [
      { mediaType: JSON_TYPE, schema: partnerItemSchema },
      { mediaType: NINJS_TYPE, schema: ninjsObject, without: NAMES_OF_VIEW },
    ],
  },
  problems: ['not-found', 'withdrawn'],
  answer: async ({ db }, { path, query, partner, format }) => {
    const audience = audienceOf(partner);
    const { locale = null, ...shown } = query;
    const odd = format === JSON_TYPE ? undefined : Object.entries(shown).find(([, value]) => value !== undefined)?.[0];
    if (odd !== undefined)
      return { kind: 'problem', problem: badParameter(odd, `This format is always whole and takes no “${odd}”.`) };
    const cut = readItemView(shown);
    if (cut.kind === 'problem') return cut;
    const found = await findText(db, String(path['uid']).toLowerCase(), locale, audience);
    if (found === null) return ABSENT;
    const { row, view } = found;
    if (view.kind === 'withdrawn') return goneAnswer(row, audience);
    const item = presentPartnerItem(row, view);
    return {
      kind: 'body',
      status: 200,
      contentType: format,
      body: JSON.stringify(format === NINJS_TYPE ? presentNinjs(item, view.channels) : cut.view(item)),
      // Another language may come, and be the one to answer with.
      dependsOn: LOCALES.map((locale) => textChannel(textId(row.uid, locale))),
    };
  },
});

const ABSENT: ApiResponse = {
  kind: 'problem',
  problem: {
    name: 'not-found',
    detail: 'There is no such text, or not in this language. /v1/items lists those there are.',
  },
};

function goneAnswer(row: ReleaseRow, audience: Audience): ApiResponse {
  const detail = 'The text was withdrawn. Take it down wherever it stands.';
  return {
    kind: 'problem',
    problem: { name: 'withdrawn', detail, members: { tombstone: presentTombstone(row, audience) } },
  };
}

type Seen = { row: ReleaseRow; view: Exclude<View, { kind: 'unseen' }> };

/** What an audience sees under a UUID; null where that is nothing. A text there is goes before one that was withdrawn. */
async function findText(
  db: LogDatabase,
  given: string,
  locale: Locale | null,
  audience: Audience,
): Promise<Seen | null> {
  const uuid = given.replace(/^urn:uuid:/, '');
  if (!UUID.test(uuid)) return null;
  const isOurs = ({ type }: ReleaseRow) => isListed(type);
  const [text] = (await textsByKey(db, [`urn:uuid:${uuid}`])).filter(isOurs);
  const isText = text !== undefined && (locale === null || text.locale === locale);
  const rows = isText ? [text] : (await rowsOfItem(db, text?.uid ?? uuid)).filter(isOurs);
  const seen = LOCALES.filter((one) => isText || locale === null || one === locale)
    .flatMap((one) => rows.filter((row) => row.locale === one))
    .flatMap((row): Seen[] => {
      const view = viewFor(row, audience);
      return view.kind === 'unseen' ? [] : [{ row, view }];
    });
  return seen.find(({ view }) => view.kind !== 'withdrawn') ?? seen[0] ?? null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
