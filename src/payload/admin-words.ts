import { en } from './words/en.ts';
import { uk } from './words/uk.ts';
import { versionWords } from './words/versions.ts';

/** Payload's own phrases where an editor would stumble over them; all others stay Payload's. */
export const adminWords = {
  uk: { ...uk, version: versionWords.uk },
  en: { ...en, version: versionWords.en },
};
