import { element, escapeText } from '../../publication/body/body-markup.ts';
import { cleanText } from '../../publication/body/plain-text.ts';
import { formatMoment, formatPeriod } from '../../publication/dates/kyiv-dates.ts';
import { fileLabel } from '../../publication/file-label.ts';
import type { EventFacts, Locale, Release } from '../../publication/release.ts';

interface BodyWords {
  summaryOnly: string;
  other: Record<Locale, string>;
  readInFull: string;
  when: string;
  where: string;
  deadline: string;
  register: string;
}

const WORDS: Record<Locale, BodyWords> = {
  uk: {
    summaryOnly: 'Це лише стислий виклад: повного тексту українською мовою немає.',
    other: { uk: 'Українською', en: 'Англійською' },
    readInFull: 'Читати повністю',
    when: 'Коли (за Києвом)',
    where: 'Де',
    deadline: 'Заявки до (за Києвом)',
    register: 'Зареєструватися',
  },
  en: {
    summaryOnly: 'This is a summary only: there is no full text in English.',
    other: { uk: 'In Ukrainian', en: 'In English' },
    readInFull: 'Read in full',
    when: 'When (Kyiv time)',
    where: 'Where',
    deadline: 'Apply by (Kyiv time)',
    register: 'Register',
  },
};

/**
 * The HTML an entry carries: the full body, or, where there is none, the summary, what is missing and where it is; then what a
 * page would show beside it: the event, the correction, the disclaimer, guides and files to download. Never empty.
 */
export function entryBody(release: Release): string {
  const { html, summary, title, correction, disclaimer, event } = release;
  const hasBody = html.trim() !== '';
  return [
    hasBody ? html : paragraph(summary.trim() === '' ? title : summary),
    hasBody ? '' : whatIsMissing(release),
    event === null ? '' : eventFacts(event, release.locale),
    correction === null ? '' : paragraph(correction),
    disclaimer === null ? '' : paragraph(disclaimer),
    guideLinks(release),
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

function eventFacts({ startsAt, endsAt, place, deadline, registrationUrl }: EventFacts, locale: Locale): string {
  const words = WORDS[locale];
  const lines = [
    startsAt === null
      ? null
      : `${words.when}: ${endsAt === null ? formatMoment(locale, startsAt) : formatPeriod(locale, startsAt, endsAt)}`,
    place === null ? null : `${words.where}: ${place}`,
    deadline === null ? null : `${words.deadline}: ${formatMoment(locale, deadline)}`,
  ].filter((line) => line !== null);
  const items = lines.map((line) => element('li', {}, escapeText(line)));
  if (registrationUrl !== null) items.push(element('li', {}, anchor(registrationUrl, words.register)));
  return items.length === 0 ? '' : element('ul', {}, items.join(''));
}

/** Guides that the body does not link to already. */
function guideLinks({ guides, html }: Release): string {
  const items = guides
    .filter(({ url }) => !linksTo(html, url))
    .map(({ url, title }) => element('li', {}, anchor(url, title)));
  return items.length === 0 ? '' : element('ul', {}, items.join(''));
}

/** Files that the body does not link to already (F14: every file, not only the first). */
function fileLinks({ documents, locale, html }: Release): string {
  const items = documents
    .filter(({ url }) => !linksTo(html, url))
    .map((file) => element('li', {}, anchor(file.url, fileLabel(file, locale), file.language)));
  return items.length === 0 ? '' : element('ul', {}, items.join(''));
}

function linksTo(html: string, url: string): boolean {
  return html.includes(`href="${escapeText(url)}"`);
}

function paragraph(text: string): string {
  return element('p', {}, escapeText(text));
}

function anchor(href: string, text: string, hreflang: Locale | null = null): string {
  return element('a', { href, hreflang }, escapeText(text));
}
