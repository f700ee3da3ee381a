import type { CollectionConfig } from 'payload';
import type { Mergeable } from '../../src/releasing/merged-rows.ts';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { cleanText } from '../checks/clean-text.ts';
import { refuseDeletion } from '../deleting/refuse-deletion.ts';
import { guardAliases } from '../fields/aliases.ts';
import { searchFolded } from '../fields/folded.ts';
import { guardMerge, keepSlugs, moveHooks } from './moving.ts';
import { rereleaseHooks } from './rerelease.ts';

/** What saving and deleting a tag or a source sets in motion. */
export function directoryHooks(
  releaseContext: ReleaseContext,
  collection: Mergeable,
): NonNullable<CollectionConfig['hooks']> {
  const rerelease = rereleaseHooks(releaseContext, collection);
  return {
    beforeOperation: [searchFolded({ hasAliases: true })],
    beforeValidate: [cleanText, guardAliases(collection), keepSlugs(collection), guardMerge(collection)],
    afterChange: [...(rerelease.afterChange ?? []), ...moveHooks(releaseContext)],
    beforeDelete: [refuseDeletion(collection)],
    ...(rerelease.afterDelete === undefined ? {} : { afterDelete: rerelease.afterDelete }),
  };
}
