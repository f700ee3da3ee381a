import { describe, expect, it } from 'vitest';
import { fileLabel, sizeLabel } from '../../src/publication/file-label.ts';

describe('sizeLabel', () => {
  it.each([
    [0, '0 Б', '0 B'],
    [999, '999 Б', '999 B'],
    [1000, '1 КБ', '1 kB'],
    [1499, '1 КБ', '1 kB'],
    [840_200, '840 КБ', '840 kB'],
    [999_499, '999 КБ', '999 kB'],
    [999_500, '1 МБ', '1 MB'],
    [5_600_000, '5,6 МБ', '5.6 MB'],
    [5_649_999, '5,6 МБ', '5.6 MB'],
    [12_000_000, '12 МБ', '12 MB'],
    [999_960_000, '1 ГБ', '1 GB'],
    [2_500_000_000_000, '2 500 ГБ', '2,500 GB'],
  ])('%i bytes are %s, %s', (bytes, uk, en) => {
    expect(sizeLabel(bytes, 'uk').replaceAll('\u00A0', ' ')).toBe(uk);
    expect(sizeLabel(bytes, 'en').replaceAll('\u00A0', ' ')).toBe(en);
  });

  it('does not let the number and its unit part', () => {
    expect(sizeLabel(5_600_000, 'uk')).toBe('5,6\u00A0МБ');
  });
});

describe('fileLabel', () => {
  const pdf = { title: 'Інструкція', mediaType: 'application/pdf', bytes: 5_600_000 };
  it.each([
    [pdf, 'uk', 'ЗАВАНТАЖИТИ Інструкція (PDF, 5,6\u00A0МБ)'],
    [{ ...pdf, title: 'Guide' }, 'en', 'DOWNLOAD Guide (PDF, 5.6\u00A0MB)'],
    [{ ...pdf, title: '' }, 'en', 'DOWNLOAD (PDF, 5.6\u00A0MB)'],
    [{ ...pdf, title: ' a\n\u0000b ', mediaType: 'application/x-new' }, 'en', 'DOWNLOAD a b (5.6\u00A0MB)'],
  ] as const)('%j in %s', (file, locale, label) => {
    expect(fileLabel(file, locale)).toBe(label);
  });
});
