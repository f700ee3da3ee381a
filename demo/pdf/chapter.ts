import type { PdfChapter } from '../content/types.ts';
import { COLOURS, COLUMN, FONTS, PAGE, type Scheme } from './style.ts';

const TEXT_SIZE = 10.5;
const LINE_GAP = 3.2;
const INDENT = 18;

/** A chapter on a page of its own: its number and heading, then paragraphs, lists and notes; pdfkit breaks the pages. */
export function drawChapter(doc: PDFKit.PDFDocument, chapter: PdfChapter, number: number, scheme: Scheme): void {
  doc
    .font(FONTS.heading)
    .fontSize(34)
    .fillColor(scheme.soft)
    .text(String(number), PAGE.left, PAGE.top, { width: COLUMN });
  doc.fontSize(17).fillColor(scheme.deep).text(chapter.heading, { width: COLUMN, lineGap: 2 });
  doc.moveDown(0.9);
  for (const paragraph of chapter.paragraphs) drawParagraph(doc, paragraph, scheme);
}

function drawParagraph(doc: PDFKit.PDFDocument, paragraph: string, scheme: Scheme): void {
  const lines = paragraph
    .trim()
    .split('\n')
    .map((line) => line.trim());
  if (lines.every((line) => /^(?:- |\d+\. )/.test(line))) {
    for (const line of lines) drawItem(doc, line, scheme);
    doc.moveDown(0.35);
    return;
  }
  if (paragraph.startsWith('> ')) {
    drawNote(doc, lines.map((line) => line.replace(/^> ?/, '')).join(' '), scheme);
    return;
  }
  doc.font(FONTS.text).fontSize(TEXT_SIZE).fillColor(COLOURS.ink);
  doc.text(lines.join(' '), PAGE.left, doc.y, { width: COLUMN, lineGap: LINE_GAP });
  doc.moveDown(0.6);
}

function drawItem(doc: PDFKit.PDFDocument, line: string, scheme: Scheme): void {
  const number = /^\d+\./.exec(line)?.[0];
  const words = line.replace(/^(?:- |\d+\. )/, '');
  const options = { width: COLUMN - INDENT, lineGap: LINE_GAP };
  doc.font(FONTS.text).fontSize(TEXT_SIZE);
  if (doc.y + doc.heightOfString(words, options) > PAGE.height - PAGE.bottom) doc.addPage();
  const top = doc.y;
  if (number) {
    doc.font(FONTS.heading).fillColor(scheme.soft).text(number, PAGE.left, top, { width: INDENT, lineGap: LINE_GAP });
  } else {
    doc.circle(PAGE.left + 5, top + 7, 2.2).fill(scheme.soft);
  }
  doc
    .font(FONTS.text)
    .fillColor(COLOURS.ink)
    .text(words, PAGE.left + INDENT, top, options);
  doc.moveDown(0.25);
}

function drawNote(doc: PDFKit.PDFDocument, words: string, scheme: Scheme): void {
  const options = { width: COLUMN - 28, lineGap: LINE_GAP };
  doc.font(FONTS.emphasis).fontSize(TEXT_SIZE);
  const height = doc.heightOfString(words, options) + 20;
  if (doc.y + height > PAGE.height - PAGE.bottom) doc.addPage();
  const top = doc.y;
  doc.rect(PAGE.left, top, COLUMN, height).fill(COLOURS.note);
  doc.rect(PAGE.left, top, 4, height).fill(scheme.bright);
  doc.fillColor(COLOURS.ink).text(words, PAGE.left + 16, top + 11, options);
  doc.y = top + height;
  doc.moveDown(0.8);
}
