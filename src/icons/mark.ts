import sharp from 'sharp';

/** The mark of the product: a «В» cut out of a square, as letters are in lead. */
const LETTER =
  'M18 12H34.5A10.7 10.7 0 0 1 41.9 30.4A11.6 11.6 0 0 1 36 52H18Z' +
  'M26 19V27.5H33.2A4.25 4.25 0 0 0 33.2 19ZM26 34.5V45H35A5.25 5.25 0 0 0 35 34.5Z';

const GROUND = '#134b8e';
const INK = '#fdfcf9';
/** What another mark stands on where systems want a whole square. */
export const GROUND_OF_OTHERS = INK;

/** As SVG on a square of 64. `rounded` where it stands by itself; systems that cut icons to their own shape want it whole. */
export function markSvg(shape: 'rounded' | 'whole'): string {
  const corner = shape === 'rounded' ? ' rx="14"' : '';
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">' +
    `<rect width="64" height="64"${corner} fill="${GROUND}"/>` +
    `<path fill="${INK}" fill-rule="evenodd" d="${LETTER}"/></svg>`
  );
}

/** The pixels of a picture that serves as a mark: as many as the largest icon has. */
const PICTURE_SIZE = 512;

/** A picture as an SVG that holds it, so that a mark is always one. */
export async function markOfPicture(bytes: Buffer): Promise<string> {
  const png = await sharp(bytes)
    .rotate()
    .resize(PICTURE_SIZE, PICTURE_SIZE, { fit: 'contain', background: '#00000000' })
    .png({ palette: true })
    .toBuffer();
  const href = `data:image/png;base64,${png.toString('base64')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><image width="64" height="64" href="${href}"/></svg>`;
}
