import type { Locale } from '../../publication/release.ts';
import { type ReadBody, wordsOf } from '../body/read-body.ts';
import type { ImportRecord } from '../record.ts';
import { languageNamed, languageOf } from '../rules/language-of.ts';
import type { Explainer } from './explainer.ts';

/**
 * The language of a text: what its letters tell, whatever its origin says or wherever it stood. Where too few letters tell, what the origin
 * says, and else Ukrainian. `isOurs`: it is in one that we publish in.
 */
export function languageOfRecord(
  { locale: named, summary }: ImportRecord,
  title: string,
  { blocks }: ReadBody,
  explain: Explainer,
): { locale: Locale; isOurs: boolean } {
  const said = named === null ? null : languageNamed(named);
  if (named !== null && named.trim() !== '' && said === null)
    explain.note(`its language “${named}” is none of ours`, 'its letters were looked at');
  const words = `${title} ${summary ?? ''} ${blocks.map(wordsOf).join(' ')}`;
  const found = languageOf(words);
  switch (found) {
    case 'uk':
    case 'en':
      explain.field(
        'locale',
        found,
        said === null || said === found ? 'by its letters' : `by its letters, though it is said to be ${said}`,
      );
      return { locale: found, isOurs: true };
    case 'other':
      explain.note('its text seems to be Russian', 'saved as a draft among the Ukrainian texts');
      return { locale: 'uk', isOurs: false };
    case 'unknown':
      explain.field('locale', said ?? 'uk', said === null ? 'too few letters tell' : 'as its origin says');
      return { locale: said ?? 'uk', isOurs: true };
    default:
      return found satisfies never;
  }
}
