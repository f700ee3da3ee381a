/** Quotes («» “” „ ‹› ″ "), apostrophes (' ’ ʼ ` ´ ′), hyphens and dashes, spaces, and characters that cannot be seen. */
const FOLDED_AWAY = /[\p{Pi}\p{Pf}\p{Pd}\p{Z}\p{Cc}\p{Cf}\p{M}„‚"'`´ʼˮʹʺ′″‵‶−〝〞〟]+/gu;

/**
 * The key under which spellings of one name of a tag or a source meet: equal keys, one name. Case, quotes, apostrophes,
 * hyphens, dashes and spaces do not count, nor does the spelling of the root проект (before 2019) or проєкт (since).
 * For comparing only, never for showing. `''` for a name of nothing but such marks: it matches no name.
 */
export function aliasKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(FOLDED_AWAY, '')
    .replace(/проек(?=[тц])/g, 'проєк');
}
