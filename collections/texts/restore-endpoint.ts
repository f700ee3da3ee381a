import type { Endpoint, PayloadRequest } from 'payload';
import { APIError } from 'payload';
import type { ContentType, Locale } from '../../src/publication/release.ts';
import { LOCALES } from '../../src/publication/release.ts';
import { record, type StoredRow } from '../../src/stored-rows/row-fields.ts';
import { say, words } from '../words.ts';
import { localeOf } from './text-act.ts';

/** What a version says of one text. The rest – tags, pictures, files – is of the item as it is now, and stays. */
const OF_TEXT = ['title', 'summary', 'body', 'authors', 'disclaimer', 'publisher'] as const;

/**
 * `POST /api/news/versions/ID?locale=en` brings the words of one text back, as a draft: nothing is published or withdrawn by it, and
 * what is written in the other language stays. Where no language is named, it is the one its editor works in.
 */
export function restoreEndpoint(type: ContentType): Endpoint {
  return {
    path: '/versions/:id',
    method: 'post',
    handler: async (req) => {
      const locale = await localeWanted(req);
      const { parent, version } = await readVersion(type, req);
      const place = record(record(version['event'])['place'])[locale];
      const own = Object.fromEntries(
        OF_TEXT.filter((field) => field in version).map((field) => [field, record(version[field])[locale] ?? null]),
      );
      const data = { ...own, ...(type === 'news' ? { event: { place: place ?? null } } : {}) };
      const doc = await req.payload.update({
        collection: type,
        id: parent,
        locale,
        draft: true,
        data,
        depth: 0,
        overrideAccess: false,
        overrideLock: false,
        req,
      });
      return Response.json({ ...doc, message: say(req, RESTORED[locale]) });
    },
  };
}

async function readVersion(type: ContentType, req: PayloadRequest) {
  const id = req.routeParams?.['id'];
  const known = await req.payload.findVersionByID({
    collection: type,
    id: String(id),
    depth: 0,
    overrideAccess: false,
    req,
  });
  const { docs } = await req.payload.db.findVersions<StoredRow>({
    collection: type,
    where: { id: { equals: known.id } },
    limit: 1,
    pagination: false,
    req,
  });
  const [found] = docs;
  if (found === undefined) throw new APIError(say(req, UNKNOWN), 404, null, true);
  return { parent: found.parent, version: record(found.version) };
}

async function localeWanted(req: PayloadRequest): Promise<Locale> {
  const named: unknown = req.query['locale'];
  if (named === 'all') throw new APIError(say(req, ONE_LANGUAGE), 400, null, true);
  const known = LOCALES.find((locale) => locale === named);
  if (known !== undefined || req.user === null) return known ?? localeOf(req);
  const { docs } = await req.payload.find({
    collection: 'payload-preferences',
    where: { and: [{ key: { equals: 'locale' } }, { 'user.value': { equals: req.user.id } }] },
    limit: 1,
    depth: 0,
    req,
  });
  return LOCALES.find((locale) => locale === docs[0]?.value) ?? 'uk';
}

const RESTORED = {
  uk: words(
    'Український текст повернуто як чернетку. Щоб він вийшов, опублікуйте його.',
    'The Ukrainian text is back as a draft. Publish it to bring it out.',
  ),
  en: words(
    'Англійський текст повернуто як чернетку. Щоб він вийшов, опублікуйте його.',
    'The English text is back as a draft. Publish it to bring it out.',
  ),
};
const UNKNOWN = words('Такої версії немає.', 'There is no such version.');
const ONE_LANGUAGE = words('Назвіть одну мову: locale=uk або locale=en.', 'Name one language: locale=uk or locale=en.');
