import { toSlug } from '../../publication/spelling/slug.ts';
import { textOf } from './markup-text.ts';

/** A heading of a body, and how its place on the page is called. */
export interface BodyHeading {
  level: number;
  /** Plain text. */
  text: string;
  /** Unique on the page: no other element's id begins with `s-`. */
  id: string;
}

/** `renderBody` gives headings no attributes. */
const HEADING = /<h([234])>(.*?)<\/h\1>/gs;
const MOST_ID_CHARS = 60;
/** From as many headings on a text has contents. */
const CONTENTS_FROM = 4;

/** A body whose headings have ids made from their words, so that others can link to a part of a text, and the headings in order. */
export function nameHeadings(html: string): { html: string; headings: BodyHeading[] } {
  const headings: BodyHeading[] = [];
  const named = html.replace(HEADING, (_heading, level: string, content: string) => {
    const text = textOf(content);
    const id = freeId(text, headings);
    headings.push({ level: Number(level), text, id });
    return `<h${level} id="${id}">${content}</h${level}>`;
  });
  return { html: named, headings };
}

/** What stands in the contents of a text: its main headings, or where these are few those below them, too; empty where a text needs none. */
export function contentsOf(headings: readonly BodyHeading[]): BodyHeading[] {
  const main = headings.filter(({ level }) => level === 2);
  if (main.length >= CONTENTS_FROM) return main;
  const both = headings.filter(({ level }) => level <= 3);
  return both.length >= CONTENTS_FROM ? both : [];
}

function freeId(text: string, taken: readonly BodyHeading[]): string {
  const slug = toSlug(text).slice(0, MOST_ID_CHARS).replace(/-$/, '');
  const base = `s-${slug === '' ? taken.length + 1 : slug}`;
  const isTaken = (id: string) => taken.some((other) => other.id === id);
  let id = base;
  for (let count = 2; isTaken(id); count++) id = `${base}-${count}`;
  return id;
}
