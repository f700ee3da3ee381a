import type { Extension } from 'feed';
import { cleanText } from '../publication/plain-text.ts';
import { escapeAttribute, type XmlElement } from './xml.ts';

/*
 * `feed` hands its objects to xml-js, which escapes by rules of its own. These functions prepare text so that what a parser
 * reads back is what went in. Attributes take `escapeAttribute`: xml-js touches only the double quote there. An extension may
 * carry a name that `feed` writes itself (`title`): it then takes that one's place.
 */

/** Text for xml-js: it turns every `&amp;` back into `&` before it escapes, so `&` goes in escaped once. */
export function rssText(text: string): string {
  return cleanText(text).replace(/\r\n?/g, '\n').replaceAll('&', '&amp;');
}

/** CDATA for xml-js: it would split only the first `]]>`, so the sections come apart here (XML 1.0, 2.7). */
export function rssCdata(text: string): { _cdata: string[] } {
  return { _cdata: cleanText(text).split(/(?<=\]\])(?=>)/) };
}

/** Elements as extensions of `feed`, one extension per name: xml-js repeats an element whose value is an array. */
export function toExtensions(elements: readonly XmlElement[]): Extension[] {
  return Object.entries(compact(elements)).map(([name, objects]) => ({ name, objects: asObjects(objects) }));
}

type Compact = Record<string, unknown>;

function compact(elements: readonly XmlElement[]): Record<string, Compact[]> {
  const byName: Record<string, Compact[]> = {};
  for (const { name, attributes, content } of elements) {
    const inner = typeof content === 'string' ? { _text: rssText(content) } : compact(content);
    const escaped = Object.entries(attributes).map(([key, value]) => [key, escapeAttribute(value)]);
    byName[name] = [...(byName[name] ?? []), { _attributes: Object.fromEntries(escaped), ...inner }];
  }
  return byName;
}

/** The type of `Extension.objects` leaves out arrays, which `feed` passes on untouched. */
function asObjects(objects: Compact[]): Record<string, unknown> {
  return objects as unknown as Record<string, unknown>;
}
