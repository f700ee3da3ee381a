import { textOf, unescapeText } from './markup-text.ts';

/** One link of a body: `renderBody` writes attributes in double quotes, without `>` in them, and no link in a link. */
const LINK = /<a ([^>]*)>(.*?)<\/a>/gs;
const HREF = /(?:^| )href="([^"]*)"/;

/**
 * A body whose links tell print what to add to them: those that show their address are `shown` and need nothing, and a mail address or
 * a telephone number stands in `data-address` without its scheme. All others are printed with their `href`.
 */
export function markAddresses(html: string): string {
  return html.replace(LINK, (link, attributes: string, content: string) => {
    const [, address = ''] = HREF.exec(attributes) ?? [];
    const href = unescapeText(address);
    const isShown = bare(textOf(content)) === bare(href);
    if (isShown) return `<a class="shown" ${attributes}>${content}</a>`;
    const [, person] = /^(?:mailto|tel):([^?]+)/.exec(address) ?? [];
    return person === undefined ? link : `<a data-address="${person}" ${attributes}>${content}</a>`;
  });
}

/** An address as people write it: without its scheme, `www.`, the last slash, what a mail is to be about, and a number's gaps. */
function bare(address: string): string {
  const text = address.trim().toLowerCase();
  if (/^(tel:)?\+?[\d\s()-]+$/.test(text)) return text.replace(/[^\d+]/g, '');
  return text.replace(/^(https?:\/\/|mailto:)/, '').replace(/^www\.|(?<=@.*)\?.*$|\/$/g, '');
}
