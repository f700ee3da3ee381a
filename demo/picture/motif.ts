/** What a demo picture shows. Each motif is drawn by the file of its name in `scenes/`. */
export const MOTIFS = [
  'hills',
  'river',
  'skyline',
  'sunflowers',
  'school',
  'road',
  'wind',
  'table',
  'hexagons',
  'archive',
  'twin-towns',
  'orchard',
  'clinic',
  'solar',
] as const;
export type Motif = (typeof MOTIFS)[number];
