import type { RequestHandler } from 'express';

/** Headers by name and value. */
export type HeaderPairs = readonly (readonly [name: string, value: string])[];

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * What every answer of a press centre says, whatever it is: where its address is https, that browsers must not come any other way (HSTS,
 * RFC 6797). Other hosts below its name are not ours to speak for.
 */
export function siteHeaders(origin: string): HeaderPairs {
  return origin.startsWith('https:') ? [['Strict-Transport-Security', `max-age=${YEAR_SECONDS}`]] : [];
}

/** Sets them for whatever answers a request after it. Answers that are prepared, and those of the API, bear them already. */
export function setSiteHeaders(origin: string): RequestHandler {
  const headers = Object.fromEntries(siteHeaders(origin));
  return (_req, res, next) => {
    res.set(headers);
    next();
  };
}
