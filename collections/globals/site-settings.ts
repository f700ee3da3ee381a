import type { GlobalConfig } from 'payload';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { isAdmin, isSignedIn } from '../access/roles.ts';
import { cleanText } from '../checks/clean-text.ts';
import { webAddressField } from '../fields/shared-content.ts';
import { globalEpochHook } from '../hooks/site-epoch.ts';
import { words } from '../words.ts';
import { colourField } from './colour-field.ts';
import { markField } from './mark-field.ts';
import { pressContactField } from './press-contact.ts';

/** What the press centre calls itself, how it looks, and whom it names. */
export function siteSettingsGlobal(releaseContext: ReleaseContext): GlobalConfig {
  return {
    slug: 'site-settings',
    label: words('Про пресцентр', 'About the press centre'),
    admin: { group: words('Керування', 'Administration'), hideAPIURL: true },
    access: { read: isSignedIn, update: isAdmin },
    hooks: { beforeValidate: [cleanText], afterChange: [globalEpochHook(releaseContext)] },
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
      {
        name: 'description',
        type: 'textarea',
        label: words('Опис', 'Description'),
        localized: true,
        maxLength: 1000,
        admin: {
          description: words(
            'Перше речення стоїть під назвою, тож хай буде коротким.',
            'Its first sentence stands beneath the name: let it be short.',
          ),
        },
      },
      webAddressField('licence', words('Ліцензія текстів (посилання)', 'Licence of the texts (link)')),
      pressContactField(),
      markField(),
      {
        name: 'markPicture',
        type: 'upload',
        relationTo: 'media',
        label: words('Знак (зображення)', 'Mark (picture)'),
        admin: {
          description: words(
            'Якщо знака немає у SVG: квадратне зображення, найкраще PNG із прозорим тлом, від 512 пікселів.',
            'Where there is no mark in SVG: a square picture, best a PNG with a transparent ground, of 512 pixels or more.',
          ),
        },
      },
      {
        type: 'row',
        fields: [
          colourField(
            'accent',
            'light',
            words('Колір пресцентру', 'Colour of the press centre'),
            words(
              'Кнопки, обраний розділ, дати найближчого. Порожньо: синій.',
              'Buttons, the section one is in, dates of what is near. Empty: blue.',
            ),
          ),
          colourField(
            'accentDark',
            'dark',
            words('Він же на темному тлі', 'The same on dark pages'),
            words('Порожньо: світліший відтінок того самого.', 'Empty: a lighter shade of the same.'),
          ),
        ],
      },
    ],
  };
}
