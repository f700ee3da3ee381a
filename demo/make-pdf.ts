import PDFDocument from 'pdfkit';
import type { PdfText } from './content/types.ts';
import { drawChapter } from './pdf/chapter.ts';
import { chapterAnchor, drawContents } from './pdf/contents-page.ts';
import { drawCover } from './pdf/cover.ts';
import { COLOURS, COLUMN, FONTS, PAGE, SCHEMES, WORDS } from './pdf/style.ts';

export interface PdfOrder extends PdfText {
  year: number;
}

/**
 * An A5 booklet: cover, contents, one chapter after the other, page numbers, bookmarks. The same order gives the same bytes:
 * its dates are the first of January of `year`, and pdfkit derives the file's id from the information written here.
 */
export async function makePdf(order: PdfOrder): Promise<Buffer> {
  const doc = openDocument(order);
  const bytes = collect(doc);
  const seed = seedOf(order.title);
  const scheme = SCHEMES[seed % SCHEMES.length] ?? SCHEMES[0];
  drawCover(doc, order, scheme, seed);
  doc.addPage();
  const chapters = order.chapters.map((chapter, index) => {
    doc.addPage();
    doc.addNamedDestination(chapterAnchor(index));
    doc.outline.addItem(chapter.heading);
    const page = doc.bufferedPageRange().count;
    drawChapter(doc, chapter, index + 1, scheme);
    return { heading: chapter.heading, page };
  });
  const { contents, imprint } = WORDS[order.language];
  doc.switchToPage(1);
  drawContents(doc, { contents, imprint: imprint(order.publisher, order.year) }, chapters, scheme);
  drawFooters(doc, order.title);
  doc.end();
  return bytes;
}

function openDocument({ title, subtitle, publisher, year, language }: PdfOrder): PDFKit.PDFDocument {
  const date = new Date(Date.UTC(year, 0, 1));
  return new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins: { left: PAGE.left, right: PAGE.right, top: PAGE.top, bottom: PAGE.bottom },
    bufferPages: true,
    font: FONTS.text,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Subject: subtitle, Author: publisher, CreationDate: date, ModDate: date },
  });
}

function drawFooters(doc: PDFKit.PDFDocument, title: string): void {
  const { count } = doc.bufferedPageRange();
  const running = title.length > 62 ? `${title.slice(0, 60).replace(/[\s,:–-]+\S*$/, '')}…` : title;
  for (let page = 1; page < count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    const top = PAGE.height - 36;
    doc
      .moveTo(PAGE.left, top - 8)
      .lineTo(PAGE.left + COLUMN, top - 8)
      .lineWidth(0.5)
      .stroke(COLOURS.rule);
    doc.font(FONTS.label).fontSize(7.5).fillColor(COLOURS.quiet);
    doc.text(running, PAGE.left, top, { width: COLUMN - 40, lineBreak: false });
    doc.text(String(page + 1), PAGE.left, top, { width: COLUMN, align: 'right', lineBreak: false });
  }
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function seedOf(title: string): number {
  let seed = 7;
  for (const letter of title) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return seed;
}
