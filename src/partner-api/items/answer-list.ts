import { headFor } from '../../log/reading/changes-for.ts';
import { allTexts, countSelected, pageOfTexts, type SelectedTexts } from '../../log/reading/select-texts.ts';
import { presentPartnerItem } from '../../presenters/partner-item.ts';
import { localChannel } from '../../publication/channels.ts';
import type { Kind } from '../../publication/release.ts';
import { channelsNamed } from '../../publication/text-filter.ts';
import { audienceOf } from '../audience.ts';
import type { ApiContext, ApiRequest, ApiResponse } from '../endpoint.ts';
import { extensionOf, JSON_TYPE, NDJSON_TYPE } from '../media-types.ts';
import { type ApiProblem, badParameter } from '../problems.ts';
import { readSelection } from '../selection-parameters.ts';
import { DEFAULT_LIMIT, type ItemListQuery } from './item-parameters.ts';
import { type ItemView, NAMES_OF_VIEW, readItemView } from './item-view.ts';
import { renderList } from './list-formats.ts';
import { readState, writePosition } from './list-position.ts';
import { searchItems } from './search-items.ts';

/** Where a list stands, and what it holds besides what its query asks for. */
export interface ListPlace {
  /** `/v1/items`. */
  path: string;
  kind?: Kind[];
}

/** Answers with a list of texts: a page of it, or as NDJSON the whole. */
export async function answerList(
  context: ApiContext,
  request: ApiRequest<ItemListQuery>,
  { path, ...place }: ListPlace,
): Promise<ApiResponse> {
  const {
    from,
    until,
    updatedSince,
    order,
    q,
    limit = DEFAULT_LIMIT,
    after,
    fields,
    form,
    imageWidth,
    ...parameters
  } = request.query;
  const refusal = refusedInFormat(request);
  if (refusal !== null) return { kind: 'problem', problem: refusal };
  const cut = readItemView({ fields, form, imageWidth });
  if (cut.kind === 'problem') return cut;
  const audience = audienceOf(request.partner);
  const read = await readSelection(context.db, { ...parameters, ...place }, audience);
  if (read.kind === 'problem') return read;
  const { selection } = read;
  const isAscending = order === 'oldest';
  if (isAscending && q !== undefined)
    return { kind: 'problem', problem: badParameter('order', 'A search is newest first. Leave “order” out, or “q”.') };
  const query: SelectedTexts = { selection, audience, from, until, releasedSince: updatedSince, isAscending };
  if (request.format === NDJSON_TYPE) return exportAll(context, request, query, cut.view);
  const below = after === undefined ? undefined : readState(after);
  if (below === null) return BAD_POSITION;
  const { db } = context;
  const asked = { ...query, below };
  const found =
    q === undefined
      ? ({ kind: 'page', ...(await pageOfTexts(db, asked, limit)) } as const)
      : await searchItems(context, { ...asked, q, limit });
  if (found.kind === 'problem') return found;
  const urlAt = (position: string | undefined) => addressOf(context.origin + path, request, position);
  const next = found.next === null ? null : urlAt(writePosition(found.next));
  const isFirst = q === undefined && after === undefined && request.format === JSON_TYPE;
  const total = isFirst ? await countSelected(db, query) : null;
  const page = { texts: found.texts, url: urlAt(after), next, locales: selection.locales, total, view: cut.view };
  return {
    kind: 'body',
    status: 200,
    contentType: request.format,
    body: await renderList(context, page, request.format),
    headers: next === null ? [] : [['Link', `<${next}>; rel="next"`]],
    dependsOn: selection.locales.flatMap((locale) =>
      channelsNamed(selection.filter).map((channel) => localChannel(locale, channel)),
    ),
  };
}

const BAD_POSITION: ApiResponse = {
  kind: 'problem',
  problem: {
    name: 'bad-cursor',
    parameter: 'after',
    detail: '“after” was not made here. Take it from “next” of a page, or leave it out to start from the newest item.',
  },
};

/** What a page has and the whole list has not. */
export const NOT_IN_EXPORTS = ['q', 'limit', 'after'] as const;

/** The problem of a parameter that means nothing in the format asked for; null where there is none. */
function refusedInFormat({ query, format }: ApiRequest<ItemListQuery>): ApiProblem | null {
  const isOdd = (name: keyof ItemListQuery) => query[name] !== undefined;
  if (format === NDJSON_TYPE) {
    const parameter = NOT_IN_EXPORTS.find(isOdd);
    const detail = `NDJSON is the whole list at once and takes no “${parameter}”. Leave it out, or ask for JSON.`;
    return parameter === undefined ? null : badParameter(parameter, detail);
  }
  if (format === JSON_TYPE) return null;
  const parameter = (Object.keys(query) as (keyof ItemListQuery)[]).find(
    (name) => NAMES_OF_VIEW.includes(name) && isOdd(name),
  );
  if (parameter === undefined) return null;
  return badParameter(
    parameter,
    `This format is always whole and takes no “${parameter}”. Leave it out, or ask for JSON.`,
  );
}

/** One text a line, all of them. */
async function exportAll(
  { db }: ApiContext,
  { signal }: ApiRequest<ItemListQuery>,
  selected: SelectedTexts,
  cut: ItemView,
): Promise<ApiResponse> {
  // With what the names lead to: a tag that nothing shows can be merged without a change of any text.
  const { audience, selection } = selected;
  const state = `${audience} ${await headFor(db, audience)} ${JSON.stringify(selection)}`;
  async function* lines(): AsyncGenerator<string> {
    for await (const texts of allTexts(db, selected)) {
      if (signal.aborted) return;
      if (texts.length === 0) continue;
      yield texts.map(({ row, view }) => `${JSON.stringify(cut(presentPartnerItem(row, view)))}\n`).join('');
    }
  }
  return { kind: 'stream', contentType: NDJSON_TYPE, chunks: lines(), state };
}

/** The address of a page of the same list in the same format. */
function addressOf(list: string, { query, format }: ApiRequest<ItemListQuery>, after: string | undefined): string {
  const parameters = Object.entries({ ...query, after }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(String(value)).replaceAll('%2C', ',')}`],
  );
  const extension = format === JSON_TYPE ? '' : `.${extensionOf(format)}`;
  return `${list}${extension}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`;
}
