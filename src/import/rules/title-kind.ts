import type { NewsKind } from '../../publication/release.ts';
import type { Mapping } from './default-mapping.ts';

/** A kind that a title tells, the title without the words that told it where they are a label, and which rule said so. */
export interface TitleKind {
  kind: NewsKind;
  title: string;
  rule: string;
}

/** The kind that a title tells by its words (`Mapping.titles`); null where it tells none. */
export function titleKind(title: string, { titles }: Pick<Mapping, 'titles'>): TitleKind | null {
  for (const { pattern, kind, cut } of titles) {
    const match = new RegExp(pattern, 'iu').exec(title);
    if (match === null) continue;
    const rest = cut ? (title.slice(0, match.index) + title.slice(match.index + match[0].length)).trim() : title;
    // A title of nothing but the label keeps it.
    return { kind, title: rest === '' ? title : upperFirst(rest), rule: pattern };
  }
  return null;
}

function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
