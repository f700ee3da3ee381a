import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, constants, gzip } from 'node:zlib';
import { FifoLock } from '../concurrency/fifo-lock.ts';
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

/** What every coding of a response has in common. */
interface AnswerFacts {
  status: 200 | 410;
  /** Milliseconds since 1970, at full seconds as HTTP dates are; null where unknown. */
  lastModifiedMs: number | null;
}

/** A response in the coding its reader takes. */
export interface CodedAnswer extends AnswerFacts {
  variant: Variant;
}

/** A response with everything computed that can be: three codings, their tags and their header lists. */
export interface Answer extends AnswerFacts {
  variants: Record<Coding, Variant>;
  /** Memory it holds. */
  bytes: number;
}

/** A response whose compressed codings are still being made. */
export interface AnswerInTheMaking {
  /** In one coding, at once if it must be: a reader waits for what it takes, and for nothing else. */
  coded(coding: Coding): Promise<CodedAnswer>;
  /** All of it. */
  whole: Promise<Answer>;
}

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);
/** Well beyond these, more effort buys a few bytes for many milliseconds. */
const GZIP_LEVEL = 7;
const BROTLI_QUALITY = 6;
/** What nobody waits for yet is compressed one after the other, so that it takes no core from those who are waited for. */
const unhurried = new FifoLock();

/** Compresses and tags a rendered response. */
export function prepareAnswer(rendered: Rendered): Promise<Answer> {
  return beginAnswer(rendered).whole;
}

/**
 * Tags a rendered response and begins to compress it. The entity tag is a hash of the content, so that it is the same after a
 * restart and on every instance, and differs per coding (RFC 9110 8.8.3).
 */
export function beginAnswer(rendered: Rendered): AnswerInTheMaking {
  const identity = Buffer.from(rendered.body, 'utf8');
  const tag = tagOf(rendered.contentType, identity);
  const common = commonHeaders(rendered);
  const variant = (body: Buffer, suffix: string, coding: string | null) =>
    prepareVariant(rendered, body, `"${tag}${suffix}"`, coding, common);
  const lastModifiedMs =
    rendered.lastModified === null ? null : Math.floor(Date.parse(rendered.lastModified) / 1000) * 1000;
  const facts = { status: rendered.status, lastModifiedMs };
  const plain = variant(identity, '', null);
  const gzipped = once(async () => variant(await compressGzip(identity, { level: GZIP_LEVEL }), '-gz', 'gzip'));
  const brotli = once(async () => variant(await compressBrotli(identity, brotliOptions(identity)), '-br', 'br'));
  const makers = { identity: () => Promise.resolve(plain), gzip: gzipped, br: brotli };
  const all = async (): Promise<Answer> => {
    const variants = { identity: plain, gzip: await unhurried.run(gzipped), br: await unhurried.run(brotli) };
    const bytes = Object.values(variants).reduce((sum, { body }) => sum + body.length, HEADER_BYTES);
    return { ...facts, variants, bytes };
  };
  return { coded: async (coding) => ({ ...facts, variant: await makers[coding]() }), whole: all() };
}

/** About what the header lists of an answer take. */
const HEADER_BYTES = 4096;

function tagOf(contentType: string, body: Buffer): string {
  return createHash('sha256').update(contentType).update('\0').update(body).digest('base64url').slice(0, 24);
}

function brotliOptions({ length }: Buffer): BrotliOptions {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: length } };
}

/** Makes a thing when it is first asked for, and never again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
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
