/** What those who share an address hang on it, so as to count who follows it, by how the parameter begins. */
const PREFIXES = ['utm_', 'mtm_', 'pk_', 'piwik_', 'mc_', 'hsa_', 'ga_', '_hs'];

/** Marks of social networks, of mail and of advertisements, and what programs add so that no cache answers them. */
const NAMES: ReadonlySet<string> = new Set([
  ...[
    'fbclid',
    'gclid',
    'gclsrc',
    'dclid',
    'gbraid',
    'wbraid',
    'msclkid',
    'yclid',
    'ysclid',
    'twclid',
    'ttclid',
    'igshid',
    'igsh',
  ],
  ...[
    'li_fat_id',
    'mkt_tok',
    'oly_enc_id',
    'oly_anon_id',
    'vero_id',
    'vero_conv',
    'wickedid',
    'srsltid',
    '_gl',
    '_ga',
    'ref',
    'ref_src',
  ],
  ...[
    '_',
    '_t',
    '_ts',
    'cb',
    'cachebuster',
    'cachebust',
    'nocache',
    'no_cache',
    'no-cache',
    'rand',
    'random',
    'timestamp',
    'ts',
  ],
]);

/** Whether a parameter is nothing of ours and means nothing: sharing or caching has added it to an address. */
export function isPassingParameter(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix));
}

/** What stands behind a `?`, as it was sent, but for what sharing or caching has added. */
export function withoutPassing(search: string): string {
  const parts = search.split('&');
  const kept = parts.filter((part) => !isPassingParameter(nameIn(part)));
  return kept.length === parts.length ? search : kept.join('&');
}

/** Empty where its encoding is broken: then it is nothing that anybody adds. */
function nameIn(part: string): string {
  try {
    return decodeURIComponent((part.split('=')[0] ?? '').replaceAll('+', ' ')).trim();
  } catch (cause) {
    if (cause instanceof URIError) return '';
    throw cause;
  }
}
