import { CARD_SIZE } from '../../cards/card-face.ts';
import type { Picture, Release } from '../../publication/release.ts';
import { textCard } from '../layout/site-card.ts';
import type { Site } from '../page-models.ts';

/** schema.org ImageObject of a picture as it was uploaded. */
export function imageObject({ url, width, height, credit }: Picture) {
  return { '@type': 'ImageObject', url, width, height, creditText: credit ?? undefined };
}

/** The picture of a text: its cover, or the card that is drawn of its title, so that search engines have one to show. */
export function textImage(release: Pick<Release, 'cover' | 'type' | 'number' | 'kind' | 'title'>, site: Site) {
  if (release.cover !== null) return imageObject(release.cover);
  return { '@type': 'ImageObject', url: textCard(site, release).url, ...CARD_SIZE };
}
