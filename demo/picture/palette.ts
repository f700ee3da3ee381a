/** The demo's one palette: sky, wheat, leaf, clay and ink. */
export const INK = '#1d3557';
export const DEEP = '#27496d';
export const TEAL = '#2f7f86';
export const LEAF = '#5f9e6e';
export const SAGE = '#9cc5a1';
export const MOSS = '#3f7a57';
export const WHEAT = '#f1c453';
export const GOLD = '#e3a72f';
export const CLAY = '#c8553d';
export const BRICK = '#9e3d2c';
export const SAND = '#f4e3c1';
export const CREAM = '#fdf6e8';
export const SNOW = '#ffffff';
export const MIST = '#cfe3e8';

/** Three lights of the day: the sky from top to bottom, the sun, and the colour of far hills. */
export const LIGHTS: readonly [Light, ...Light[]] = [
  { sky: ['#f6b38e', '#fbe0b8', '#fdf3dc'], sun: '#fff1c9', far: '#b9a9b5' },
  { sky: ['#6fb3d2', '#b9dfe8', '#f3f6e6'], sun: '#fff6d6', far: '#9fc3c4' },
  { sky: ['#395b8c', '#9a86a8', '#f5b78a'], sun: '#ffe0a3', far: '#7d7a9c' },
];

export interface Light {
  sky: readonly [top: string, middle: string, bottom: string];
  sun: string;
  far: string;
}
