import type { GlobalConfig } from 'payload';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { isEditor, isSignedIn } from '../access/roles.ts';
import { globalEpochHook } from '../hooks/site-epoch.ts';
import { words } from '../words.ts';

/** More would leave no room for what is new. */
const MOST_PINNED = 5;

/** What editors put at the head of the front page. */
export function frontPageGlobal(releaseContext: ReleaseContext): GlobalConfig {
  return {
    slug: 'front-page',
    label: words('Головна сторінка', 'Front page'),
    admin: { group: words('Довідники', 'Directories'), hideAPIURL: true },
    access: { read: isSignedIn, update: isEditor },
    hooks: { afterChange: [globalEpochHook(releaseContext)] },
    fields: [
      {
        name: 'pinned',
        type: 'relationship',
        relationTo: ['news', 'guides'],
        hasMany: true,
        maxRows: MOST_PINNED,
        label: words('Закріплене', 'Pinned'),
        admin: {
          description: words(
            'Перше стоїть на чолі головної, решта за ним; далі найновіше. Порожньо: на чолі найновіший текст. Чого не опубліковано мовою сторінки, на ній не буде.',
            'The first stands at the head of the front page, the others behind it; then come the newest. Empty: the newest text stands at the head. What is not public in the language of a page is not on it.',
          ),
        },
      },
    ],
  };
}
