import type { Locale, Release } from './release.ts';

/** What is to be printed with a text wherever it is reprinted. */
export interface Attribution {
  /** The ready line, in each language. */
  uk: string;
  en: string;
  /** Canonical address to link it to. */
  url: string;
  /** Licences of its sources, as they give them, each once. */
  licences: string[];
  /** Who made its pictures, each once. */
  imageCredits: string[];
}

/** Names a source that has no line of its own. */
export function nameSource(name: string, locale: Locale): string {
  return locale === 'uk' ? `Джерело: ${name}` : `Source: ${name}`;
}

/** A text of no other source is the press centre's own, which goes by its address here. */
export function attributionOf(release: Release): Attribution {
  const { url, sources } = release;
  const licences = sources.flatMap(({ licence }) => licence ?? []);
  return {
    uk: lineIn('uk', release),
    en: lineIn('en', release),
    url,
    licences: [...new Set(licences)],
    imageCredits: imageCredits(release),
  };
}

function lineIn(locale: Locale, { url, sources }: Release): string {
  const lines = sources.map(({ attribution, name }) => attribution?.[locale] ?? nameSource(name, locale));
  return lines.length === 0 ? nameSource(new URL(url).host, locale) : [...new Set(lines)].join('; ');
}

/** A caption in a body is a picture's credit and nothing else: so the renderer writes it. */
const CAPTION = /<figcaption>([^<]*)<\/figcaption>/g;

function imageCredits({ cover, html }: Release): string[] {
  const inBody = [...html.matchAll(CAPTION)].map(([, caption = '']) => unescapeText(caption));
  return [...new Set([...(cover?.credit ? [cover.credit] : []), ...inBody])];
}

/** Undoes `escapeText`. */
function unescapeText(markup: string): string {
  return markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
