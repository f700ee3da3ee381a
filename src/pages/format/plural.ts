import type { Locale } from '../../publication/release.ts';

/** Forms of a counted noun by CLDR category. Ukrainian counts with one, few and many (1 сторінка, 2 сторінки, 5 сторінок). */
export interface PluralForms {
  one: string;
  few?: string;
  many?: string;
  /** Also used for fractions and wherever a category has no form of its own. */
  other: string;
}

const RULES: Record<Locale, Intl.PluralRules> = { uk: new Intl.PluralRules('uk'), en: new Intl.PluralRules('en') };

/** `count` with its noun, joined by a non-breaking space: `5 сторінок`, `1,024 pages`. */
export function counted(locale: Locale, count: number, forms: PluralForms): string {
  const category = RULES[locale].select(count);
  const form = category === 'zero' || category === 'two' ? forms.other : (forms[category] ?? forms.other);
  return `${formatNumber(locale, count)}\u00a0${form}`;
}

const NUMBERS: Record<Locale, Intl.NumberFormat> = {
  uk: new Intl.NumberFormat('uk-UA', { maximumFractionDigits: 1, useGrouping: 'min2' }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

/** At most one decimal, in the locale's digits: `5,6` and `5.6`, `12 345` and `12,345`. */
export function formatNumber(locale: Locale, value: number): string {
  return NUMBERS[locale].format(value);
}
