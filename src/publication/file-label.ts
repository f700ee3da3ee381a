import { oneLine } from './body/plain-text.ts';
import type { Attachment, Locale } from './release.ts';

const NBSP = '\u00A0';

const DOWNLOAD: Record<Locale, string> = { uk: 'ЗАВАНТАЖИТИ', en: 'DOWNLOAD' };

/** Units of 1000 (SI) and how many decimals a size in them shows. */
const UNITS: readonly { bytes: number; decimals: number; names: Record<Locale, string> }[] = [
  { bytes: 1, decimals: 0, names: { uk: 'Б', en: 'B' } },
  { bytes: 1e3, decimals: 0, names: { uk: 'КБ', en: 'kB' } },
  { bytes: 1e6, decimals: 1, names: { uk: 'МБ', en: 'MB' } },
  { bytes: 1e9, decimals: 1, names: { uk: 'ГБ', en: 'GB' } },
];

const TYPE_NAMES: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
};

/** The download line of a file: `ЗАВАНТАЖИТИ Інструкція (PDF, 5,6 МБ)`, `DOWNLOAD Guide (PDF, 5.6 MB)`. Plain text. */
export function fileLabel(file: Pick<Attachment, 'title' | 'mediaType' | 'bytes'>, locale: Locale): string {
  return fileLabelParts(file, locale).join(' ');
}

/** The same in parts, of which the second, the file's own title, may be in another language, or missing. */
export function fileLabelParts(
  file: Pick<Attachment, 'title' | 'mediaType' | 'bytes'>,
  locale: Locale,
): [action: string, ...title: string[], facts: string] {
  const title = oneLine(file.title);
  return [DOWNLOAD[locale], ...(title === '' ? [] : [title]), fileFacts(file, locale)];
}

/** What follows a link to a file, whatever its words: `(PDF, 5,6 МБ)`. Measured, because a size typed by hand can lie. */
export function fileFacts(file: Pick<Attachment, 'mediaType' | 'bytes'>, locale: Locale): string {
  const facts = [typeName(file.mediaType), sizeLabel(file.bytes, locale)].filter((fact) => fact !== null);
  return `(${facts.join(', ')})`;
}

/** The usual short name of a media type (`PDF`, `DOCX`); null for a type that has none here. */
export function typeName(mediaType: string): string | null {
  return TYPE_NAMES[mediaType] ?? null;
}

/** A size for people, in powers of 1000, with a no-break space and the locale's decimal sign: `5,6 МБ`, `5.6 MB`, `840 kB`. */
export function sizeLabel(bytes: number, locale: Locale): string {
  // The first unit in which the rounded number stays below 1000: 999,999 bytes are 1 MB, not 1000 kB.
  const unit = UNITS.find(({ bytes: one, decimals }) => Number((bytes / one).toFixed(decimals)) < 1000) ?? UNITS.at(-1);
  if (!unit) return '';
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: unit.decimals }).format(bytes / unit.bytes);
  return `${number}${NBSP}${unit.names[locale]}`;
}
