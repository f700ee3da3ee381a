/** The mark of the product: a «В» cut out of a square, as letters are in lead. */
const LETTER =
  'M18 12H34.5A10.7 10.7 0 0 1 41.9 30.4A11.6 11.6 0 0 1 36 52H18Z' +
  'M26 19V27.5H33.2A4.25 4.25 0 0 0 33.2 19ZM26 34.5V45H35A5.25 5.25 0 0 0 35 34.5Z';

const GROUND = '#134b8e';
const INK = '#fdfcf9';

/** As SVG on a square of 64. `rounded` where it stands by itself; systems that cut icons to their own shape want it whole. */
export function markSvg(shape: 'rounded' | 'whole'): string {
  const corner = shape === 'rounded' ? ' rx="14"' : '';
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">' +
    `<rect width="64" height="64"${corner} fill="${GROUND}"/>` +
    `<path fill="${INK}" fill-rule="evenodd" d="${LETTER}"/></svg>`
  );
}
