import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Coding } from './coding.ts';
import type { Rendered } from './rendered.ts';

/** A header list as `writeHead` takes it without looking at it again: name, value, name, value. */
type FlatHeaders = readonly string[];

/** One content coding of a response, ready to be written. */
export interface Variant {
  etag: string;
  body: Buffer;
  /** Headers of the full response. */
  full: FlatHeaders;
  /** Headers of 304: those a cache must be told again (RFC 9110 15.4.5). */
  notModified: FlatHeaders;
}

/** A response with everything computed that can be: three codings, their tags and their header lists. */
export interface Answer {
  status: 200 | 410;
  /** Milliseconds since 1970, at full seconds as HTTP dates are; null where unknown. */
  lastModifiedMs: number | null;
  variants: Record<Coding, Variant>;
  /** Memory it holds. */
  bytes: number;
}

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);
/** Well beyond this, more effort buys a few bytes for many milliseconds of the first reader's wait. */
const BROTLI_QUALITY = 6;

/**
 * Compresses and tags a rendered response. The entity tag is a hash of the content, so that it is the same after a restart and on
 * every instance, and differs per coding (RFC 9110 8.8.3).
 */
export async function prepareAnswer(rendered: Rendered): Promise<Answer> {
  const identity = Buffer.from(rendered.body, 'utf8');
  const [gzipped, brotli] = await Promise.all([
    compressGzip(identity, { level: 8 }),
    compressBrotli(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
    }),
  ]);
  const tag = createHash('sha256')
    .update(rendered.contentType)
    .update('\0')
    .update(identity)
    .digest('base64url')
    .slice(0, 24);
  const common = commonHeaders(rendered);
  const variants = {
    identity: prepareVariant(rendered, identity, `"${tag}"`, null, common),
    gzip: prepareVariant(rendered, gzipped, `"${tag}-gz"`, 'gzip', common),
    br: prepareVariant(rendered, brotli, `"${tag}-br"`, 'br', common),
  };
  const bytes = identity.length + gzipped.length + brotli.length + 4096;
  const lastModifiedMs =
    rendered.lastModified === null ? null : Math.floor(Date.parse(rendered.lastModified) / 1000) * 1000;
  return { status: rendered.status, lastModifiedMs, variants, bytes };
}

function commonHeaders(rendered: Rendered): string[] {
  const headers = ['Cache-Control', rendered.cacheControl, 'Vary', 'Accept-Encoding'];
  if (rendered.lastModified !== null) headers.push('Last-Modified', new Date(rendered.lastModified).toUTCString());
  for (const [name, value] of rendered.headers) headers.push(name, value);
  return headers;
}

function prepareVariant(
  rendered: Rendered,
  body: Buffer,
  etag: string,
  coding: string | null,
  common: string[],
): Variant {
  const notModified = [...common, 'ETag', etag];
  const full = [...notModified, 'Content-Type', rendered.contentType, 'Content-Length', String(body.length)];
  if (coding !== null) full.push('Content-Encoding', coding);
  return { etag, body, full, notModified };
}
