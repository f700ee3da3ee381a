import type { GlobalConfig } from 'payload';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { moveSiteEpoch } from '../src/releasing/site-epoch.ts';
import { isAdmin, isSignedIn } from './access/roles.ts';
import { cleanText } from './checks/clean-text.ts';
import { webAddressField } from './fields/shared-content.ts';
import { words } from './words.ts';

/** What the press centre calls itself. */
export function siteSettingsGlobal(releaseContext: ReleaseContext): GlobalConfig {
  return {
    slug: 'site-settings',
    label: words('Про пресцентр', 'About the press centre'),
    admin: { group: words('Керування', 'Administration'), hideAPIURL: true },
    access: { read: isSignedIn, update: isAdmin },
    hooks: {
      beforeValidate: [cleanText],
      afterChange: [
        async ({ req }) => {
          await moveSiteEpoch(req.payload.db, releaseContext.now(), req);
          releaseContext.logSignal.notify();
        },
      ],
    },
    fields: [
      {
        name: 'name',
        type: 'text',
        label: words('Назва', 'Name'),
        localized: true,
        maxLength: 200,
        admin: {
          description: words(
            'Стоїть угорі кожної сторінки й у назві кожної стрічки, своя кожною мовою.',
            'Stands at the top of every page and in the title of every feed, one for each language.',
          ),
        },
      },
      { name: 'description', type: 'textarea', label: words('Опис', 'Description'), localized: true, maxLength: 1000 },
      webAddressField('licence', words('Ліцензія текстів (посилання)', 'Licence of the texts (link)')),
    ],
  };
}
