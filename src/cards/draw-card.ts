import sharp from 'sharp';
import { LIGHT } from '../colours/palette.ts';
import { drawMark } from '../icons/draw-icons.ts';
import { markSvg } from '../icons/mark.ts';
import { CARD_SIZE, type CardFace } from './card-face.ts';
import { outline, widthOf, writable } from './outline-text.ts';
import { shorten, wrapTitle } from './wrap-title.ts';

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
const MARGIN = 80;
const EDGE = 18;
const MARK = 72;
const MARK_TOP = HEIGHT - MARGIN - MARK + 10;
const LABEL = { size: 32, baseline: 112 };
const FOOT = { size: 34, left: MARGIN + MARK + 24, baseline: MARK_TOP + 48 };
const TITLE = { top: 142, width: WIDTH - 2 * MARGIN, height: MARK_TOP - 142 - 24 };
/** How much of its size a letter stands above its line. */
const ASCENT = 0.86;

/**
 * Draws a card as PNG, the same bytes for the same face and mark on every system: letters are shapes out of a font of our own.
 * @param mark SVG of a mark of the press centre's own; null for the one of the product
 */
export async function drawCard(face: CardFace, mark: string | null): Promise<Buffer> {
  const drawnMark = await drawMark(mark ?? markSvg('rounded'), MARK);
  return sharp(Buffer.from(cardSvg(face)))
    .composite([{ input: await drawnMark.png().toBuffer(), left: MARGIN, top: MARK_TOP }])
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

function cardSvg({ title, label, foot, colour }: CardFace): string {
  const { size, lineHeight, lines } = wrapTitle(writable(title), TITLE, widthOf);
  const footWidth = (WIDTH - MARGIN - FOOT.left) / FOOT.size;
  const footLine = shorten(writable(foot), footWidth, widthOf);
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${LIGHT.paper}"/>`,
    `<rect width="${WIDTH}" height="${EDGE}" fill="${colour}"/>`,
    line(writable(label), { x: MARGIN, y: LABEL.baseline, size: LABEL.size, colour }),
    ...lines.map((words, index) =>
      line(words, { x: MARGIN, y: TITLE.top + size * ASCENT + index * lineHeight, size, colour: LIGHT.ink }),
    ),
    line(footLine, { x: FOOT.left, y: FOOT.baseline, size: FOOT.size, colour: LIGHT.muted }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${parts.join('')}</svg>`;
}

function line(text: string, { x, y, size, colour }: { x: number; y: number; size: number; colour: string }): string {
  return `<g fill="${colour}" transform="translate(${x} ${Math.round(y)})">${outline(text, size)}</g>`;
}
