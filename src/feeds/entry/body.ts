import { nameSource } from '../../publication/attribution.ts';
import { renderPicture } from '../../publication/body/body-files.ts';
import { element, escapeText } from '../../publication/body/body-markup.ts';
import { correctionsIn } from '../../publication/body/corrections.ts';
import { fullerTranslations } from '../../publication/body/fuller-translations.ts';
import { cleanText } from '../../publication/body/plain-text.ts';
import { formatDay, formatMoment, formatPeriod } from '../../publication/dates/kyiv-dates.ts';
import { fileLabel } from '../../publication/file-label.ts';
import type { Correction, EventFacts, Locale, Release } from '../../publication/release.ts';
import type { FeedEntry } from '../feed-document.ts';
import { BODY_WORDS } from './body-words.ts';
import { leadPicture } from './links.ts';

/**
 * The HTML an entry carries: the full body, or, where there is none, the summary, what is missing and where it is; then what a
 * page would show beside it: the event, the corrections, the disclaimer, guides and files to download, the sources. Its picture comes
 * first where the feed's form wants it there. Never empty.
 */
export function entryBody(entry: FeedEntry): string {
  const { html, summary, title, disclaimer, event } = entry;
  const hasBody = html.trim() !== '';
  return [
    leadFigure(entry),
    hasBody ? html : paragraph(summary.trim() === '' ? title : summary),
    hasBody ? '' : whatIsMissing(entry),
    event === null ? '' : eventFacts(event, entry.locale),
    ...correctionsIn(entry).map((correction) => paragraph(nameCorrection(correction, entry.locale))),
    disclaimer === null ? '' : paragraph(disclaimer),
    guideLinks(entry),
    fileLinks(entry),
    sourceLine(entry),
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

function whatIsMissing(release: Release): string {
  const { extent, locale, url } = release;
  const words = BODY_WORDS[locale];
  if (extent === 'full') return element('p', {}, anchor(url, words.readInFull));
  const elsewhere = fullerTranslations(release).map(
    (other) => ` ${words.other[other.locale]}: ${anchor(other.url, other.title, other.locale)}.`,
  );
  return element('p', {}, element('em', {}, words.summaryOnly) + elsewhere.join(''));
}

function eventFacts({ startsAt, endsAt, place, deadline, registrationUrl }: EventFacts, locale: Locale): string {
  const words = BODY_WORDS[locale];
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

/** What is printed with a text wherever it is reprinted, each line once, and none that the body has already. */
function sourceLine({ sources, locale, html }: Release): string {
  const lines = new Map<string, string>();
  for (const { attribution, name, url } of sources) {
    const line = attribution?.[locale] ?? nameSource(name, locale);
    if (!lines.has(line) && !html.includes(escapeText(line))) lines.set(line, anchor(url, line));
  }
  return lines.size === 0 ? '' : element('p', {}, [...lines.values()].join('; '));
}

/** A correction says that it is one, and when: by itself it might be taken for another paragraph of the text. */
function nameCorrection({ at, note }: Correction, locale: Locale): string {
  const word = BODY_WORDS[locale].correction;
  const saysSo = note.toLowerCase().startsWith(`${word.toLowerCase()}:`);
  if (at === null) return saysSo ? note : `${word}: ${note}`;
  return `${word} (${formatDay(locale, at)}): ${saysSo ? note.slice(word.length + 1).trim() : note}`;
}

/** The picture, unless the body shows it by itself, in whatever cut. */
function leadFigure(entry: FeedEntry): string {
  const picture = entry.isIllustrated ? leadPicture(entry) : null;
  if (picture === null) return '';
  const isShown = [picture, ...picture.renditions].some(({ url }) => entry.html.includes(escapeText(url)));
  return isShown ? '' : renderPicture(picture, entry.url);
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
