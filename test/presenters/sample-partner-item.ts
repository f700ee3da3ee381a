import type { PartnerItem } from '../../src/presenters/partner-item.ts';
import { correctionsIn } from '../../src/publication/body/corrections.ts';
import type { Release } from '../../src/publication/release.ts';

/** What a partner is told of a release: usable, version 7, with plausible words of attribution. */
export function asPartnerItem(release: Release, changes: Partial<PartnerItem> = {}): PartnerItem {
  const { authorChannels: _, theme: __, ...text } = release;
  return {
    ...text,
    corrections: correctionsIn(release),
    version: 7,
    pubStatus: 'usable',
    embargoedUntil: null,
    releasedAt: release.updatedAt,
    attribution: {
      uk: `Джерело: ${release.sources.map(({ name }) => name).join(', ')}`,
      en: `Source: ${release.sources.map(({ name }) => name).join(', ')}`,
      url: release.url,
      licences: release.sources.flatMap(({ licence }) => licence ?? []),
      imageCredits: release.cover?.credit ? [release.cover.credit] : [],
    },
    ...changes,
  };
}
