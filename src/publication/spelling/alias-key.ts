import { fold } from './fold.ts';

/** Quotes («» “” „ ‹› "), hyphens and dashes, spaces, controls. */
const BETWEEN_LETTERS = /[\p{Pi}\p{Pf}\p{Pd}\p{Z}\p{Cc}„‚−〝〞〟]+/gu;

/**
 * The key under which spellings of one name of a tag or a source meet: equal keys, one name. Folded as everything is, and without
 * quotes, hyphens, dashes and spaces. `''` for a name of nothing but such marks: it matches no name.
 */
export function aliasKey(name: string): string {
  return fold(name).replace(BETWEEN_LETTERS, '');
}
