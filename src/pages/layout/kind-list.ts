import { channelOfKind } from '../../publication/channels.ts';
import { KIND_TITLES } from '../../publication/kind-titles.ts';
import type { Kind } from '../../publication/release.ts';
import type { Site } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';

/** The list of a kind, as it is led to and called; thematic pages stand among the topics. */
export function kindList(site: Site, kind: Kind): { url: string; label: string } {
  const { locale } = site;
  if (kind === 'theme') return { url: site.listUrl('tags'), label: wordsFor(locale).directory.topics };
  return { url: site.listUrl(channelOfKind(kind)), label: KIND_TITLES[kind][locale] };
}
