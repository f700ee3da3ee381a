import type { PayloadRequest, TextField } from 'payload';
import { LEAST_CONTRAST, leastContrast, parseColour, type Scheme } from '../../src/colours/accent.ts';
import { say, type Words, words } from '../words.ts';

const PAGES: Record<Scheme, { uk: string; en: string; advice: Words }> = {
  light: {
    uk: 'світлому',
    en: 'light',
    advice: words('Візьміть темніший.', 'Take a darker one.'),
  },
  dark: {
    uk: 'темному',
    en: 'dark',
    advice: words('Візьміть світліший.', 'Take a lighter one.'),
  },
};

/** A colour of the house for pages of one scheme; refused, with the figure, where letters in it or on it could not be read (WCAG 2.2, 1.4.3). */
export function colourField(name: string, scheme: Scheme, label: Words, description: Words): TextField {
  return {
    name,
    type: 'text',
    label,
    maxLength: 20,
    admin: { description, placeholder: scheme === 'light' ? '#134b8e' : '#93bdf2', width: '50%' },
    validate: (value: unknown, { req }: { req: PayloadRequest }) => {
      if (value === null || value === undefined || value === '') return true;
      const colour = typeof value === 'string' ? parseColour(value) : null;
      if (colour === null) return say(req, NO_COLOUR);
      const ratio = leastContrast(colour, scheme);
      if (ratio >= LEAST_CONTRAST) return true;
      // Down, so that what is refused never reads as enough.
      const measured = (Math.floor(ratio * 10) / 10).toFixed(1);
      const { uk, en, advice } = PAGES[scheme];
      return say(
        req,
        words(
          `Цього кольору на ${uk} тлі не прочитати: контраст ${measured.replace('.', ',')}:1, а треба щонайменше 4,5:1. ${advice.uk}`,
          `This colour cannot be read on ${en} pages: its contrast is ${measured}:1, and must be 4.5:1 at least. ${advice.en}`,
        ),
      );
    },
  };
}

const NO_COLOUR = words(
  'Колір записують як # і шість цифр чи літер від a до f, наприклад #134b8e.',
  'Write a colour as # and six digits or letters from a to f, such as #134b8e.',
);
