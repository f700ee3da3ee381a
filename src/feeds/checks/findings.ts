import { cleanText } from '../../publication/body/plain-text.ts';

/** What can be wrong with a feed; each code is stable, for filters and tests. */
export type FindingCode = keyof typeof WORDS;

/** A sentence in both languages of the desk. */
export interface FindingMessage {
  uk: string;
  en: string;
}

export interface Finding {
  code: FindingCode;
  message: FindingMessage;
  /** Title of the entry it is about, or failing that its id; absent where it is about the feed. */
  item?: string;
}

const WORDS = {
  'not-rendered': (detail: string) => ({
    uk: `Стрічку не вдалося скласти, подробиці в журналі: ${detail}`,
    en: `The feed could not be made, see the log: ${detail}`,
  }),
  'too-large': (detail: string) => ({ uk: `Стрічка завелика: ${detail}`, en: `The feed is too large: ${detail}` }),
  'not-well-formed': (detail: string) => ({
    uk: `Документ не можна прочитати: ${detail}`,
    en: `The document cannot be read: ${detail}`,
  }),
  'not-a-feed': (detail: string) => ({ uk: `Це не ${detail}`, en: `This is not ${detail}` }),
  'missing-element': (detail: string) => ({
    uk: `Бракує обовʼязкового: ${detail}`,
    en: `Required and missing: ${detail}`,
  }),
  'date-unreadable': (detail: string) => ({ uk: `Хибна дата: ${detail}`, en: `A date readers cannot read: ${detail}` }),
  'date-in-future': (detail: string) => ({
    uk: `Дата в майбутньому: ${detail}`,
    en: `A date in the future: ${detail}`,
  }),
  'address-not-absolute': (detail: string) => ({
    uk: `Адреса не повна або не http(s): ${detail}`,
    en: `An address that is not absolute on http(s): ${detail}`,
  }),
  'id-not-unique': (detail: string) => ({ uk: `Той самий id двічі: ${detail}`, en: `The same id twice: ${detail}` }),
  'file-without-length': (detail: string) => ({
    uk: `Не вказано розмір файла: ${detail}`,
    en: `A file without its length: ${detail}`,
  }),
  'file-without-type': (detail: string) => ({
    uk: `Не вказано тип файла: ${detail}`,
    en: `A file without its type: ${detail}`,
  }),
  'self-differs': (detail: string) => ({
    uk: `Стрічка називає іншу власну адресу: ${detail}`,
    en: `The feed names another address as its own: ${detail}`,
  }),
  'language-not-stated': (detail: string) => ({
    uk: `Не вказано мову стрічки: ${detail}`,
    en: `The language of the feed is not stated: ${detail}`,
  }),
} as const;

const MAX_DETAIL = 200;

/** A finding with its sentence; `detail` is what was found, cut to a line. */
export function finding(code: FindingCode, detail: string, item?: string): Finding {
  const shown = detail.length > MAX_DETAIL ? `${detail.slice(0, MAX_DETAIL)}…` : detail;
  return { code, message: WORDS[code](cleanText(shown)), ...(item === undefined ? {} : { item }) };
}
