import { cleanText } from '../../publication/body/plain-text.ts';

/**
 * What must be escaped goes through `feed` as a noncharacter, which no text of ours holds (`cleanText`). Given the references
 * themselves, the writer beneath it (xml-js) would turn `&amp;` in a text back into `&`, escape what is escaped, and divide a CDATA
 * section at the first `]]>` alone.
 */
const STAND_INS = { '&': '\uFDD0', '<': '\uFDD1', '>': '\uFDD2', ']]>': '\uFDD3' } as const;

/** RSS Best Practices Profile, "Character Data": in plain text these references are what most readers get right. */
const MEANT: Readonly<Record<string, string>> = {
  [STAND_INS['&']]: '&#x26;',
  [STAND_INS['<']]: '&#x3C;',
  [STAND_INS['>']]: '&#x3E;',
  [STAND_INS[']]>']]: ']]]]><![CDATA[>',
};

/** Plain text to be given to `feed`; `revealText` makes XML of it. Line ends are as a parser would give them (XML 1.0, 2.11). */
export function safeText(text: string): string {
  return legible(text).replaceAll('&', STAND_INS['&']).replaceAll('<', STAND_INS['<']).replaceAll('>', STAND_INS['>']);
}

/** Text for a CDATA section (XML 1.0, 2.7), which cannot hold its own end: there are two sections where the text has one. */
export function safeCdata(text: string): string {
  return legible(text).replaceAll(']]>', STAND_INS[']]>']);
}

/** What `feed` has written, with the stand-ins as they were meant. */
export function revealText(xml: string): string {
  return xml.replace(/[\uFDD0-\uFDD3]/g, (standIn) => MEANT[standIn] ?? '');
}

function legible(text: string): string {
  return cleanText(text).replace(/\r\n?/g, '\n');
}
