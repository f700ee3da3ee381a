import { createHash } from 'node:crypto';

/** What stands on the picture of a link: everything that it is drawn from. */
export interface CardFace {
  title: string;
  /** Above the title: the kind of a text; empty where there is nothing to say. */
  label: string;
  /** Beside the mark: the name of the press centre. */
  foot: string;
  /** The colour of the house, `#rrggbb`. */
  colour: string;
  /** Another one with every mark; null for the one of the product. */
  markVersion: string | null;
}

/** Of every card, in pixels: what previews of links are laid out for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** To be raised when cards are drawn otherwise: an address never shows other bytes. */
const DRAWING = 1;
const VERSION_LENGTH = 16;

/** Names a face in its address: another one for whatever is drawn otherwise. */
export function cardVersion({ title, label, foot, colour, markVersion }: CardFace): string {
  const drawn = JSON.stringify([DRAWING, title, label, foot, colour, markVersion]);
  return createHash('sha256').update(drawn).digest('hex').slice(0, VERSION_LENGTH);
}
