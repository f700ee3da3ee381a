import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, constants, gzip } from 'node:zlib';
import type { HeaderPairs } from '../site-headers.ts';
import type { Coding } from './coding.ts';
import type { RenderedResponse } from './public-response.ts';
import { settledAt } from './settled-date.ts';

/** A header list as `writeHead` takes it without looking at it again: name, value, name, value. */
type FlatHeaders = readonly string[];

/** One content coding of a response, ready to be written. */
export interface EncodedResponse {
  etag: string;
  body: Buffer;
  /** Headers of the full response. */
  full: FlatHeaders;
  /** Headers of 304: those a cache must be told again (RFC 9110 15.4.5). */
  notModified: FlatHeaders;
}

/** A response as it is kept: everything computed that can be, and the codings as they come. */
export interface PreparedResponse {
  readonly status: RenderedResponse['status'];
  /** Milliseconds since 1970, at full seconds as HTTP dates are; null where unknown. */
  readonly lastModifiedMs: number | null;
  /** From when on that date stands for this state alone, in milliseconds since 1970: see `datedAt`. */
  readonly settledAtMs: number;
  /** The codings that are made. */
  readonly encoded: { identity: EncodedResponse } & Partial<Record<Coding, EncodedResponse>>;
  /** One coding, made at once if it must be: a reader waits for what it takes, and for nothing else. */
  coded(coding: Coding): Promise<EncodedResponse>;
  /** Makes the codings that are missing. */
  complete(): Promise<void>;
  /** Memory it holds; while codings are missing, with what they are expected to take. */
  readonly bytes: number;
}

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);
/** Well beyond these, more effort buys a few bytes for many milliseconds. */
const GZIP_LEVEL = 7;
const BROTLI_QUALITY = 6;
/** 512 KB, as much as a feed is long: a larger window only takes memory, and that by the thread. */
const BROTLI_WINDOW_BITS = 19;
/** About what the header lists of a response take. */
const HEADER_BYTES = 4096;
/** What compressed bodies together are expected to be of the plain one, until it is known. */
const COMPRESSED_SHARE = 0.25;

/** The bytes in a content coding. */
export async function encode(identity: Buffer, coding: Coding): Promise<Buffer> {
  switch (coding) {
    case 'identity':
      return identity;
    case 'gzip':
      return compressGzip(identity, { level: GZIP_LEVEL });
    case 'br':
      return compressBrotli(identity, brotliOptions(identity));
    default:
      return coding satisfies never;
  }
}

/** Tags a rendered response; its compressed codings are made when they are asked for. `always`: what every answer says. */
export function prepareResponse(rendered: RenderedResponse, always: HeaderPairs = []): PreparedResponse {
  const { status, contentType, lastModified } = rendered;
  const identity = Buffer.from(rendered.body, 'utf8');
  const tags = entityTags(contentType, identity);
  const common = commonHeaders(rendered, always);
  const encodedAs = (body: Buffer, coding: Coding) =>
    encodeResponse({ body, etag: tags[coding], coding, contentType, common });
  const encoded: PreparedResponse['encoded'] = { identity: encodedAs(identity, 'identity') };
  const maker = (coding: 'gzip' | 'br') =>
    once(async () => {
      const made = encodedAs(await encode(identity, coding), coding);
      encoded[coding] = made;
      return made;
    });
  const makers = { identity: () => Promise.resolve(encoded.identity), gzip: maker('gzip'), br: maker('br') };
  return {
    status,
    lastModifiedMs: lastModified === null ? null : Math.floor(Date.parse(lastModified) / 1000) * 1000,
    settledAtMs: lastModified === null ? 0 : settledAt(lastModified),
    encoded,
    coded: (coding) => makers[coding](),
    complete: async () => {
      // One after the other: a coding that nobody waits for may take one core, not two.
      await makers.gzip();
      await makers.br();
    },
    get bytes() {
      const { gzip, br } = encoded;
      if (gzip === undefined || br === undefined)
        return HEADER_BYTES + Math.ceil(identity.length * (1 + COMPRESSED_SHARE));
      return HEADER_BYTES + identity.length + gzip.body.length + br.body.length;
    },
  };
}

/**
 * The entity tag of a body in each coding: a hash of the content, so that it is the same after a restart and on every instance
 * (RFC 9110 8.8.3).
 */
export function entityTags(contentType: string, identity: Buffer): Record<Coding, string> {
  const tag = createHash('sha256').update(contentType).update('\0').update(identity).digest('base64url').slice(0, 24);
  return { identity: `"${tag}"`, gzip: `"${tag}-gz"`, br: `"${tag}-br"` };
}

function brotliOptions({ length }: Buffer): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: length,
      [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW_BITS,
    },
  };
}

/** Makes a thing when it is first asked for, and never again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function commonHeaders(rendered: RenderedResponse, always: HeaderPairs): string[] {
  const headers = ['Cache-Control', rendered.cacheControl, 'Vary', rendered.vary ?? 'Accept-Encoding'];
  if (rendered.lastModified !== null) headers.push('Last-Modified', new Date(rendered.lastModified).toUTCString());
  for (const [name, value] of [...always, ...rendered.headers]) headers.push(name, value);
  return headers;
}

interface EncodedParts {
  body: Buffer;
  etag: string;
  coding: Coding;
  contentType: string;
  common: string[];
}

function encodeResponse({ body, etag, coding, contentType, common }: EncodedParts): EncodedResponse {
  const notModified = [...common, 'ETag', etag];
  const full = [...notModified, 'Content-Type', contentType, 'Content-Length', String(body.length)];
  if (coding !== 'identity') full.push('Content-Encoding', coding);
  return { etag, body, full, notModified };
}
