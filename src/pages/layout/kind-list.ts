import { channelOfKind } from '../../publication/channels.ts';
import { KIND_TITLES } from '../../publication/kind-titles.ts';
import type { Kind } from '../../publication/release.ts';
import type { Site } from '../page-models.ts';

/** The list of a kind, as it is led to and called. */
export function kindList(site: Site, kind: Kind): { url: string; label: string } {
  return { url: site.listUrl(channelOfKind(kind)), label: KIND_TITLES[kind][site.locale] };
}
