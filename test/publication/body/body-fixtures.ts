import type { BodyContext } from '../../../src/publication/body/body-html.ts';
import type { Attachment, Picture } from '../../../src/publication/release.ts';

export const ORIGIN = 'https://visnyk.example';

export const PICTURE: Picture = {
  url: '/media/a,b.jpg',
  mediaType: 'image/jpeg',
  bytes: 90_000,
  width: 1600,
  height: 900,
  alt: 'Сесія "ради" <1>',
  credit: 'Фото: О. & О.',
  renditions: [{ url: '/media/a-640.webp', mediaType: 'image/webp', bytes: 20_000, width: 640, height: 360 }],
};

export const FILE: Attachment = {
  url: '/media/guide.pdf',
  mediaType: 'application/pdf',
  bytes: 5_600_000,
  title: 'Інструкція',
  language: 'uk',
  pages: 40,
  sha256: '0'.repeat(64),
  cover: null,
};

export const CONTEXT: BodyContext = {
  origin: ORIGIN,
  locale: 'uk',
  picture: (id) => (id === '1' ? PICTURE : null),
  document: (id) => (id === '2' ? FILE : id === '4' ? { ...FILE, title: 'Step & Step', language: 'en' } : null),
  internalUrl: (relationTo, id) => (id === '3' ? `${ORIGIN}/${relationTo}/${id}` : null),
};

type Node = Record<string, unknown>;

export const state = (...children: unknown[]): Node => ({ root: { type: 'root', children } });
export const node = (type: string, children: unknown[], more: Node = {}): Node => ({ type, children, ...more });
export const text = (value: string, format = 0): Node => ({ type: 'text', text: value, format });
export const p = (...children: unknown[]): Node => node('paragraph', children);
export const link = (url: unknown, ...children: unknown[]): Node =>
  node('link', children, { fields: { linkType: 'custom', url, newTab: true } });
export const upload = (relationTo: string, value: unknown): Node => ({ type: 'upload', relationTo, value });
export const item = (...children: unknown[]): Node => node('listitem', children);
export const list = (listType: string, ...children: unknown[]): Node => node('list', children, { listType });
