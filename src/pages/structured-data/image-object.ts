import type { Picture } from '../../publication/release.ts';

/** schema.org ImageObject of a picture as it was uploaded. */
export function imageObject({ url, width, height, credit }: Picture) {
  return { '@type': 'ImageObject', url, width, height, creditText: credit ?? undefined };
}
