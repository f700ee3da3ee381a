import type { PayloadRequest } from 'payload';

/** One phrase in both languages of the desk, in the shape Payload takes for labels. */
export interface Words extends Record<string, string> {
  uk: string;
  en: string;
}

export function words(uk: string, en: string): Words {
  return { uk, en };
}

/** The phrase in the language the editor works in. */
export function say(req: PayloadRequest, phrase: Words): string {
  return req.i18n.language === 'en' ? phrase.en : phrase.uk;
}
