import { EMBED_LOOKS, type EmbedLook } from '../../../pages/embed/embed-data.ts';
import { MOST_EMBEDDED } from '../../../pages/embed/embed-page.tsx';
import { embedPath } from '../../../publication/addresses.ts';
import { parseChannel } from '../../../publication/channels.ts';
import { LISTED_TYPES, LOCALES, type Locale } from '../../../publication/release.ts';
import type { RefusedResponse } from '../../cache/public-response.ts';

export const EMBED_FORMATS = ['html', 'json'] as const;

/** How much is shown. */
export interface EmbedChoice {
  look: EmbedLook;
  count: number;
}

/** What is shown on a partner's page: the newest of a channel, or one text. */
export interface EmbedAddress extends EmbedChoice {
  locale: Locale;
  /** As it stands in the address. */
  name: string;
  shows: { kind: 'channel'; channel: string } | { kind: 'text'; type: (typeof LISTED_TYPES)[number]; number: number };
  /** Null for a frame. */
  format: (typeof EMBED_FORMATS)[number] | null;
}

const DEFAULT_COUNT = 5;
const PATH = /^(.+?)(?:\.([a-z]+))?$/;
const TEXT = /^([a-z]+)\/([1-9]\d{0,8})$/;

/**
 * Reads `/embed/{language}/{rest}?{search}`. Absent where nothing can have such a path; refused where what stands behind the `?` cannot be meant.
 * Parameters that are not ours mean nothing.
 */
export function readEmbedAddress(
  language: unknown,
  rest: string,
  search: string,
): ({ kind: 'embed' } & EmbedAddress) | RefusedResponse | { kind: 'absent' } {
  const locale = LOCALES.find((known) => known === language);
  const [, name = '', extension] = PATH.exec(rest) ?? [];
  const format = extension === undefined ? null : EMBED_FORMATS.find((known) => known === extension);
  const shows = readName(name);
  if (locale === undefined || format === undefined || shows === null) return { kind: 'absent' };
  const choice = readEmbedChoice(search);
  return choice.kind === 'refused' ? choice : { kind: 'embed', locale, name, shows, format, ...choice.choice };
}

/** `look=summaries&count=5`; what is not said has its default. */
export function readEmbedChoice(search: string): { kind: 'choice'; choice: EmbedChoice } | RefusedResponse {
  const given = new URLSearchParams(search);
  const look = EMBED_LOOKS.find((known) => known === (given.get('look') ?? EMBED_LOOKS[0]));
  if (look === undefined) return refuse(`Parameter “look”: there are ${EMBED_LOOKS.join(', ')}.`);
  const written = given.get('count') ?? String(DEFAULT_COUNT);
  const count = Number(written);
  if (!/^\d{1,2}$/.test(written) || count < 1 || count > MOST_EMBEDDED)
    return refuse(`Parameter “count”: a number from 1 to ${MOST_EMBEDDED}.`);
  return { kind: 'choice', choice: { look, count } };
}

/** The one address of what is shown. */
export function embedAddressPath({ locale, name, format, look, count }: Omit<EmbedAddress, 'shows'>): string {
  return embedPath(locale, name, format, { look, count });
}

function readName(name: string): EmbedAddress['shows'] | null {
  const [, typeName, number] = TEXT.exec(name) ?? [];
  const type = LISTED_TYPES.find((known) => known === typeName);
  if (type !== undefined) return { kind: 'text', type, number: Number(number) };
  return parseChannel(name) === null ? null : { kind: 'channel', channel: name };
}

function refuse(detail: string): RefusedResponse {
  return { kind: 'refused', status: 400, detail };
}
