import { createRandom, type Random } from '../picture/random.ts';
import { FONTS, PAGE, type Scheme } from './style.ts';

const HEXAGON = 34;
const TITLE_TOP = 300;

/** The cover: a honeycomb of hromadas over the title, the subtitle, and the publisher with the year at the foot. */
export function drawCover(
  doc: PDFKit.PDFDocument,
  book: { title: string; subtitle: string; publisher: string; year: number },
  scheme: Scheme,
  seed: number,
): void {
  doc.rect(0, 0, PAGE.width + 2, PAGE.height + 2).fill(scheme.deep);
  drawHoneycomb(doc, scheme, createRandom(seed));
  doc.rect(PAGE.left, TITLE_TOP - 22, 48, 4).fill(scheme.bright);
  const width = PAGE.width - PAGE.left * 2;
  doc.font(FONTS.heading).fontSize(titleSize(book.title)).fillColor('#ffffff');
  doc.text(book.title, PAGE.left, TITLE_TOP, { width, lineGap: 3 });
  doc.moveDown(0.7).font(FONTS.label).fontSize(11.5).fillColor(scheme.bright);
  doc.text(book.subtitle, PAGE.left, doc.y, { width, lineGap: 2 });
  doc.font(FONTS.label).fontSize(9).fillColor('#ffffff').fillOpacity(0.85);
  doc.text(`${book.publisher} · ${book.year}`, PAGE.left, PAGE.height - 58, { width, height: 24 });
  doc.fillOpacity(1);
}

function titleSize(title: string): number {
  if (title.length > 90) return 19;
  return title.length > 55 ? 22 : 26;
}

function drawHoneycomb(doc: PDFKit.PDFDocument, scheme: Scheme, random: Random): void {
  const width = Math.sqrt(3) * HEXAGON;
  for (let row = 0; row < 6; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const x = column * width + (row % 2 ? width / 2 : 0);
      const y = row * HEXAGON * 1.5 - 6;
      const chance = random.between(0, 1) + y / 520 - x / 900;
      if (chance > 0.78) continue;
      const fill = random.pick([scheme.soft, scheme.soft, scheme.bright, '#ffffff']);
      doc
        .polygon(...corners(x, y, HEXAGON - 2))
        .fillOpacity(random.between(0.25, 0.95))
        .fill(fill);
      if (random.between(0, 1) > 0.7) doc.circle(x, y, 6).fillOpacity(1).fill(scheme.deep);
    }
  }
  doc.fillOpacity(1);
}

function corners(x: number, y: number, radius: number): [number, number][] {
  return Array.from({ length: 6 }, (_, i) => {
    const angle = ((60 * i - 90) * Math.PI) / 180;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
