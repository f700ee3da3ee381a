import { element, escapeText } from '../publication/body-markup.ts';
import { fileLabel } from '../publication/file-label.ts';
import { cleanText } from '../publication/plain-text.ts';
import type { Locale, Release } from '../publication/release.ts';

const WORDS: Record<Locale, { summaryOnly: string; other: Record<Locale, string>; readInFull: string }> = {
  uk: {
    summaryOnly: 'Це лише стислий виклад: повного тексту українською мовою немає.',
    other: { uk: 'Українською', en: 'Англійською' },
    readInFull: 'Читати повністю',
  },
  en: {
    summaryOnly: 'This is a summary only: there is no full text in English.',
    other: { uk: 'In Ukrainian', en: 'In English' },
    readInFull: 'Read in full',
  },
};

/**
 * The HTML an entry carries: the full body, or, where there is none, the summary, what is missing and where it is. Never empty:
 * a text that exists as a summary only says so, a text given in summary form links to its page, and its notes and files stay.
 */
export function entryBody(release: Release): string {
  if (release.html.trim() !== '') return release.html;
  const { title, summary, correction, disclaimer } = release;
  return [
    paragraph(summary.trim() === '' ? title : summary),
    whatIsMissing(release),
    correction === null ? '' : paragraph(correction),
    disclaimer === null ? '' : paragraph(disclaimer),
    fileLinks(release),
  ]
    .filter((block) => block !== '')
    .join('\n');
}

/**
 * Plain text for an element that readers show as HTML (RSS 2.0 `description`). Markup-like runs are made inert; all other text
 * is the same whether it is read as text or as HTML, so nobody sees `&amp;`.
 */
export function asInertHtml(text: string): string {
  return cleanText(text)
    .replace(/&(?=(?:[a-z][a-z0-9]*|#[0-9]+|#x[0-9a-f]+);)/gi, '&amp;')
    .replace(/<(?=[a-z/!?])/gi, '&lt;');
}

function whatIsMissing({ extent, locale, url, translations }: Release): string {
  const words = WORDS[locale];
  if (extent === 'full') return element('p', {}, anchor(url, words.readInFull));
  const elsewhere = translations.map(
    (other) => ` ${words.other[other.locale]}: ${anchor(other.url, other.title, other.locale)}.`,
  );
  return element('p', {}, element('em', {}, words.summaryOnly) + elsewhere.join(''));
}

function fileLinks({ documents, locale }: Release): string {
  const items = documents.map((file) => element('li', {}, anchor(file.url, fileLabel(file, locale), file.language)));
  return items.length === 0 ? '' : element('ul', {}, items.join(''));
}

function paragraph(text: string): string {
  return element('p', {}, escapeText(text));
}

function anchor(href: string, text: string, hreflang: Locale | null = null): string {
  return element('a', { href, hreflang }, escapeText(text));
}
