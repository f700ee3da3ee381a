import { COLOURS, COLUMN, FONTS, PAGE, type Scheme } from './style.ts';

/** The table of contents, each line a link to its chapter, and the imprint at the foot. */
export function drawContents(
  doc: PDFKit.PDFDocument,
  words: { contents: string; imprint: string },
  chapters: readonly { heading: string; page: number }[],
  scheme: Scheme,
): void {
  doc
    .font(FONTS.heading)
    .fontSize(20)
    .fillColor(scheme.deep)
    .text(words.contents, PAGE.left, PAGE.top, { width: COLUMN });
  doc.moveDown(1);
  for (const [index, { heading, page }] of chapters.entries()) {
    const top = doc.y;
    const options = { width: COLUMN - 60, lineGap: 2 };
    doc
      .font(FONTS.heading)
      .fontSize(10.5)
      .fillColor(scheme.soft)
      .text(String(index + 1), PAGE.left, top, { width: 22 });
    doc.font(FONTS.label).fillColor(COLOURS.ink);
    doc.text(heading, PAGE.left + 24, top, { ...options, goTo: chapterAnchor(index) });
    const bottom = doc.y;
    doc.text(String(page), PAGE.width - PAGE.right - 30, top, { width: 30, align: 'right' });
    doc.y = bottom + 5;
    doc
      .moveTo(PAGE.left, doc.y)
      .lineTo(PAGE.left + COLUMN, doc.y)
      .lineWidth(0.5)
      .stroke(COLOURS.rule);
    doc.y += 7;
  }
  doc.font(FONTS.label).fontSize(7.5).fillColor(COLOURS.quiet);
  const height = doc.heightOfString(words.imprint, { width: COLUMN, lineGap: 2 });
  doc.text(words.imprint, PAGE.left, PAGE.height - PAGE.bottom - height, { width: COLUMN, lineGap: 2, height });
}

/** The name of the place where a chapter starts. */
export function chapterAnchor(index: number): string {
  return `chapter-${index + 1}`;
}
