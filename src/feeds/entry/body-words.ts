import type { Locale } from '../../publication/release.ts';

interface BodyWords {
  summaryOnly: string;
  other: Record<Locale, string>;
  readInFull: string;
  when: string;
  where: string;
  deadline: string;
  register: string;
  correction: string;
}

/** What the content of an entry says of its own, beside what editors wrote. */
export const BODY_WORDS: Record<Locale, BodyWords> = {
  uk: {
    summaryOnly: 'Це лише стислий виклад: повного тексту українською мовою немає.',
    other: { uk: 'Українською', en: 'Англійською' },
    readInFull: 'Читати повністю',
    when: 'Коли (за Києвом)',
    where: 'Де',
    deadline: 'Заявки до (за Києвом)',
    register: 'Зареєструватися',
    correction: 'Виправлення',
  },
  en: {
    summaryOnly: 'This is a summary only: there is no full text in English.',
    other: { uk: 'In Ukrainian', en: 'In English' },
    readInFull: 'Read in full',
    when: 'When (Kyiv time)',
    where: 'Where',
    deadline: 'Apply by (Kyiv time)',
    register: 'Register',
    correction: 'Correction',
  },
};
