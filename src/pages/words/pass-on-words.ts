import type { Locale } from '../../publication/release.ts';

/** What stands at the end of a text for whoever wants more of it, or wants to show it to others. */
interface PassOnWords {
  /** Before the topics of the text, each of which leads to its feed. */
  follow: string;
  mail: string;
  copy: string;
  copied: string;
  share: string;
}

const UK: PassOnWords = {
  follow: 'Підписатися на тему:',
  mail: 'Надіслати поштою',
  copy: 'Скопіювати посилання',
  copied: 'Скопійовано',
  share: 'Поділитися',
};

const EN: PassOnWords = {
  follow: 'Follow a topic:',
  mail: 'Send by mail',
  copy: 'Copy the link',
  copied: 'Copied',
  share: 'Share',
};

export function passOnWords(locale: Locale): PassOnWords {
  return locale === 'uk' ? UK : EN;
}
