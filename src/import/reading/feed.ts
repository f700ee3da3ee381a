import {
  type AtomFeed,
  DetectError,
  type JsonFeed,
  MalformedError,
  parseFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith';
import { emptyRecord, type ImportRecord, type ReadResult, type RecordFile, type RecordImage } from '../record.ts';
import { ghostRecords, ghostTables } from './ghost.ts';
import { InputError, type TextInput } from './input.ts';

/** Letters of a feed: it is read as a whole, and holds some thousand entries at most. */
const MAX_LETTERS = 64_000_000;

/**
 * The entries of a feed: RSS, RDF, Atom or JSON Feed, however carelessly it was written. An enclosure that is a picture is one, every other is a file.
 *
 * @throws InputError for what is no feed, or is larger than any
 */
export async function* readFeed(input: TextInput): AsyncGenerator<ReadResult> {
  yield* feedResults(await wholeText(input), input.file);
}

/** The same of a JSON file, which may be an export of Ghost as well. */
export async function* readJson(input: TextInput): AsyncGenerator<ReadResult> {
  const text = await wholeText(input);
  const tables = ghostTables(parsedJson(text, input.file));
  if (tables === null) yield* feedResults(text, input.file);
  else for (const record of ghostRecords(tables, input.file)) yield { kind: 'record', record };
}

function* feedResults(text: string, file: string): Generator<ReadResult> {
  for (const [index, entry] of entriesOf(parsed(text, file)).entries()) {
    const place = { file, item: `entry ${index + 1}` };
    yield { kind: 'record', record: { ...emptyRecord(place), ...entry } };
  }
}

function parsedJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new InputError(`${file} is no JSON, or is cut off: ${cause.message}`, { cause });
  }
}

/** The whole of a text, as long as it is no longer than a feed may be. */
async function wholeText(input: TextInput): Promise<string> {
  const pieces: string[] = [];
  let letters = 0;
  for await (const piece of input.chunks()) {
    letters += piece.length;
    if (letters > MAX_LETTERS)
      throw new InputError(`${input.file} has more than ${MAX_LETTERS / 1e6} million letters: divide it.`);
    pieces.push(piece);
  }
  return pieces.join('');
}

type Parsed = ReturnType<typeof asParsed>;
type Entry = Partial<Omit<ImportRecord, 'place'>>;

/** As a careless feed has it: anything may be missing. */
type DeepPartial<T> = T extends (infer One)[]
  ? DeepPartial<One>[]
  : T extends object
    ? { [Name in keyof T]?: DeepPartial<T[Name]> | undefined }
    : T;

/** Dates as they are written: what they mean is the rules' to say. */
function asParsed(text: string) {
  return parseFeed(text, { parseDateFn: (written: string) => written });
}

function parsed(text: string, file: string): Parsed {
  try {
    return asParsed(text);
  } catch (cause) {
    if (!(cause instanceof DetectError || cause instanceof MalformedError)) throw cause;
    throw new InputError(
      `${file} is no feed (RSS, Atom, JSON Feed) and no export of WordPress or Ghost, or is cut off.`,
      {
        cause,
      },
    );
  }
}

function entriesOf(read: Parsed): Entry[] {
  switch (read.format) {
    case 'rss':
      return (read.feed.items ?? []).map((item) => ofRss(item, read.feed.language ?? null));
    case 'rdf':
      return (read.feed.items ?? []).map(ofRdf);
    case 'atom':
      return (read.feed.entries ?? []).map((entry) => ofAtom(entry, read.feed.xml?.lang ?? null));
    case 'json':
      return (read.feed.items ?? []).map((item) => ofJson(item, read.feed.language ?? null));
    default:
      return read satisfies never;
  }
}

function ofRss(item: DeepPartial<RssFeed.Item<string>>, language: string | null): Entry {
  const { guid, link, title, description, content, pubDate, dc, media, enclosures, categories, authors, source } = item;
  const files = [
    ...(enclosures ?? []).map(({ url, type }) => ({ url, type, title: null })),
    ...(media?.contents ?? []).map(({ url, type, medium }) => ({
      url,
      type: type ?? (medium === 'image' ? 'image/' : ''),
      title: null,
    })),
  ];
  return {
    id: guid?.value ?? null,
    address: link ?? null,
    locale: dc?.languages?.[0] ?? language,
    title: title ?? dc?.titles?.[0] ?? '',
    // A feed without full texts has what it has in the description.
    summary: content?.encoded === undefined ? null : (description ?? null),
    body: content?.encoded ?? description ?? null,
    date: pubDate ?? dc?.dates?.[0] ?? null,
    tags: namesIn(categories?.map(({ name }) => name)),
    sources: namesIn([source?.title]),
    authors: namesIn(dc?.creators ?? authors?.map(({ name }) => name)),
    ...sorted(files),
  };
}

function ofRdf({ link, title, description, content, dc }: DeepPartial<RdfFeed.Item<string>>): Entry {
  return {
    id: link ?? null,
    address: link ?? null,
    title: title ?? '',
    body: content?.encoded ?? description ?? null,
    date: dc?.dates?.[0] ?? null,
    tags: namesIn(dc?.subjects),
    authors: namesIn(dc?.creators),
  };
}

function ofAtom(entry: DeepPartial<AtomFeed.Entry<string>>, language: string | null): Entry {
  const { id, title, summary, content, published, updated, categories, authors, source, links = [], xml } = entry;
  const alternate = links.find(({ rel }) => rel === undefined || rel === 'alternate');
  const enclosures = links.filter(({ rel }) => rel === 'enclosure');
  return {
    id: id ?? null,
    address: alternate?.href ?? null,
    locale: xml?.lang ?? language,
    title: title?.value ?? '',
    summary: content?.value === undefined ? null : (summary?.value ?? null),
    body: content?.value ?? summary?.value ?? null,
    date: published ?? updated ?? null,
    tags: namesIn(categories?.map(({ label, term }) => label ?? term)),
    sources: namesIn([source?.title?.value]),
    authors: namesIn(authors?.map(({ name }) => name)),
    ...sorted(enclosures.map((link) => ({ url: link.href, type: link.type, title: link.title ?? null }))),
  };
}

function ofJson(item: DeepPartial<JsonFeed.Item<string>>, language: string | null): Entry {
  const { id, url, title, summary, content_html: html, content_text: text, date_published: date, image } = item;
  const attachments = (item.attachments ?? []).map((file) => ({
    url: file.url,
    type: file.mime_type,
    title: file.title ?? null,
  }));
  return {
    id: id ?? null,
    address: url ?? null,
    locale: item.language ?? language,
    title: title ?? '',
    summary: summary ?? null,
    body: html ?? (text === undefined ? null : plainAsHtml(text)),
    date: date ?? item.date_modified ?? null,
    tags: namesIn(item.tags),
    authors: namesIn(item.authors?.map(({ name }) => name)),
    ...sorted([{ url: image, type: 'image/', title: null }, ...attachments]),
  };
}

/** Paragraphs of a text that has no markup. */
function plainAsHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function namesIn(names: readonly (string | undefined)[] | undefined): string[] {
  return (names ?? []).flatMap((name) => (name === undefined || name.trim() === '' ? [] : [name.trim()]));
}

interface Enclosure {
  url: string | undefined;
  type: string | undefined;
  title: string | null;
}

function sorted(enclosures: readonly Enclosure[]): { images: RecordImage[]; files: RecordFile[] } {
  const images: RecordImage[] = [];
  const files: RecordFile[] = [];
  for (const { url, type, title } of enclosures) {
    if (url === undefined) continue;
    if (type?.startsWith('image/') === true) images.push({ address: url, alt: title, credit: null });
    else files.push({ address: url, title });
  }
  return { images, files };
}
