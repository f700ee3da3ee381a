import { type CardFace, cardVersion } from '../../cards/card-face.ts';
import { LIGHT } from '../../colours/palette.ts';
import { cardPath } from '../../publication/addresses.ts';
import { KIND_TITLES } from '../../publication/kind-titles.ts';
import type { Release } from '../../publication/release.ts';
import type { Site } from '../page-models.ts';

/** What the picture of a link shows. */
export interface LinkCard {
  face: CardFace;
  url: string;
}

type CardSite = Pick<Site, 'locale' | 'origin' | 'name' | 'description' | 'accent' | 'markVersion'>;
type CardText = Pick<Release, 'type' | 'number' | 'kind' | 'title'>;

/** The card of a text without a picture of its own. */
export function textCard(site: CardSite, text: CardText): LinkCard {
  const label = text.kind === 'page' ? '' : KIND_TITLES[text.kind][site.locale];
  return cardOf(site, text, { title: text.title, label, foot: site.name });
}

/** The card of every page that is no text. */
export function siteCard(site: CardSite): LinkCard {
  return cardOf(site, null, { title: site.name, label: '', foot: site.description });
}

function cardOf(site: CardSite, text: CardText | null, words: Pick<CardFace, 'title' | 'label' | 'foot'>): LinkCard {
  const face = { ...words, colour: site.accent?.light ?? LIGHT.brand, markVersion: site.markVersion };
  return { face, url: site.origin + cardPath(site.locale, text, cardVersion(face)) };
}
