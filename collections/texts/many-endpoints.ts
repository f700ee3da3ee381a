import {
  APIError,
  addDataAndFileToRequest,
  addLocalesToRequestFromData,
  type Endpoint,
  type ParsedParams,
  type PayloadRequest,
  parseParams,
  type Where,
} from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import { findRows } from '../../src/stored-rows/find-rows.ts';
import { rowId } from '../../src/stored-rows/row-fields.ts';
import { MAX_ROWS, refuseTooMuch } from '../checks/bulk-bounds.ts';
import { say, words } from '../words.ts';
import { actOnMany, type ManyDone } from './act-on-many.ts';

/** `PATCH` and `DELETE /api/news?where=…`: what the desk does to many items, in the words of Payload's own answers, which these take the place of. */
export function manyEndpoints(type: ContentType): Endpoint[] {
  return [
    {
      path: '/',
      method: 'patch',
      handler: async (req) => {
        await addDataAndFileToRequest(req);
        addLocalesToRequestFromData(req);
        const { where, limit, sort, ...options } = parseParams(req.query);
        const ids = await found(type, req, { where, limit, sort });
        const done = await actOnMany(req, ids, (id, own) =>
          req.payload.update({
            ...optionsOf(options, own),
            collection: type,
            id,
            data: own.data ?? {},
            ...(options.draft === undefined ? {} : { draft: options.draft as never }),
            ...(options.publishAllLocales === undefined ? {} : { publishAllLocales: options.publishAllLocales }),
            ...(options.unpublishAllLocales === undefined ? {} : { unpublishAllLocales: options.unpublishAllLocales }),
          }),
        );
        return answer(type, req, done, CHANGED);
      },
    },
    {
      path: '/',
      method: 'delete',
      handler: async (req) => {
        addLocalesToRequestFromData(req);
        const { where, limit, sort, ...options } = parseParams(req.query);
        const ids = await found(type, req, { where, limit, sort });
        const done = await actOnMany(req, ids, (id, own) =>
          req.payload.delete({ ...optionsOf(options, own), collection: type, id }),
        );
        return answer(type, req, done, DELETED);
      },
    },
  ];
}

/** Which items are meant, by what was written of them last. */
async function found(
  type: ContentType,
  req: PayloadRequest,
  { where, limit, sort }: { where?: unknown; limit?: number | undefined; sort?: string[] | undefined },
): Promise<(number | string)[]> {
  if (where === undefined || where === null) throw new APIError(say(req, WHERE), 400, null, true);
  await refuseTooMuch(req, type, where as Where, req.data);
  const { docs } = await req.payload.find({
    collection: type,
    where: where as Where,
    depth: 0,
    draft: true,
    limit: limit === undefined || limit < 1 ? MAX_ROWS : limit,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    ...(sort === undefined ? {} : { sort }),
  });
  return docs.map(({ id }) => id);
}

/** What is the same for one as for many. */
function optionsOf({ depth, overrideLock, populate, select }: ParsedParams, own: PayloadRequest) {
  return {
    overrideAccess: false,
    overrideLock: overrideLock ?? false,
    req: own,
    ...(depth === undefined ? {} : { depth }),
    ...(populate === undefined ? {} : { populate }),
    ...(select === undefined ? {} : { select }),
  };
}

async function answer(
  type: ContentType,
  req: PayloadRequest,
  { docs, errors }: ManyDone,
  { all, some }: typeof CHANGED,
): Promise<Response> {
  const counted = (phrase: typeof WHERE) =>
    say(req, phrase)
      .replace('{n}', String(docs.length))
      .replace('{of}', String(docs.length + errors.length));
  if (errors.length === 0) return Response.json({ docs, errors, message: counted(all) });
  const titles = await titlesOf(type, req, errors);
  const named = errors.map((error) => ({ ...error, message: `«${titles.get(String(error.id))}»: ${error.message}` }));
  return Response.json({ docs, errors: named, message: counted(some) }, { status: 400 });
}

/** By the names the desk knows items by. */
async function titlesOf(type: ContentType, req: PayloadRequest, items: readonly { id: number | string }[]) {
  const where = { id: { in: items.map(({ id }) => id) } };
  const rows = await findRows(req.payload.db, { collection: type, where });
  return new Map(rows.map((row) => [rowId(row), String(row['listTitle'] ?? row['id'])]));
}

const WHERE = words(
  'Скажіть, яких саме: без умови where нічого не роблять.',
  'Say which: nothing is done without where.',
);
const CHANGED = {
  all: words('Змінено: {n}.', 'Changed: {n}.'),
  some: words(
    'Змінено {n} з {of}; решту – ні, і ось чому.',
    'Changed {n} of {of}; the others were not, for the reasons named.',
  ),
};
const DELETED = {
  all: words('Видалено: {n}.', 'Deleted: {n}.'),
  some: words(
    'Видалено {n} з {of}; решту – ні, і ось чому.',
    'Deleted {n} of {of}; the others were not, for the reasons named.',
  ),
};
