import type { CollectionConfig, Field } from 'payload';
import type { Guard } from '../src/push/outgoing/guard.ts';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { isEditor, noField } from './access/roles.ts';
import { adminDefaults } from './admin-defaults.ts';
import { callbackAddressField } from './fields/addresses/callback-address.ts';
import { regionsField } from './fields/regions.ts';
import { kindsField, sourcesField, topicsField } from './fields/selection.ts';
import { subscriptionHooks } from './hooks/subscriptions.ts';
import { words } from './words.ts';

/** Webhooks of partners: an address that is sent every text its partner asked for, as it changes. The work is done by `src/push`. */
export function subscriptionsCollection(releaseContext: ReleaseContext, guard: Guard): CollectionConfig {
  return {
    slug: 'subscriptions',
    labels: { singular: words('Вебхук', 'Webhook'), plural: words('Вебхуки', 'Webhooks') },
    admin: {
      useAsTitle: 'address',
      defaultColumns: ['address', 'partner', 'status', 'updatedAt'],
      group: words('Керування', 'Administration'),
      description: words(
        'Адреси партнерів, на які надсилаються їхні матеріали одразу після кожної зміни. Усередині поля досить одного збігу, між полями потрібні всі. Без жодного поля надсилається все.',
        'Addresses of partners that are sent their texts at every change. Within a field any match will do; all fields must match. Without any field everything is sent.',
      ),
      ...adminDefaults,
    },
    defaultSort: 'address',
    // An author has no business with addresses of partners.
    access: { read: isEditor, create: isEditor, update: isEditor, delete: isEditor },
    hooks: subscriptionHooks(releaseContext),
    fields: [
      {
        name: 'partner',
        type: 'relationship',
        relationTo: 'partners',
        label: words('Партнер', 'Partner'),
        required: true,
        index: true,
      },
      callbackAddressField(guard),
      {
        name: 'sending',
        type: 'ui',
        admin: { components: { Field: '/admin/push/webhook-field.tsx#WebhookField' }, disableListColumn: true },
      },
      topicsField('tags', words('Теми', 'Topics')),
      topicsField('allTags', words('Має всі ці теми', 'Has all of these topics')),
      topicsField('notTags', words('Крім тем', 'Without topics')),
      sourcesField(),
      kindsField(),
      regionsField(),
      languagesField(),
      statusField(),
      {
        name: 'secrets',
        type: 'json',
        access: { read: noField, create: noField, update: noField },
        admin: { hidden: true },
      },
      {
        // Said once, in the answer to whoever made it; stored only sealed.
        name: 'newSecret',
        type: 'text',
        virtual: true,
        access: { create: noField, update: noField },
        admin: { hidden: true },
      },
    ],
  };
}

function languagesField(): Field {
  return {
    name: 'languages',
    type: 'select',
    hasMany: true,
    label: words('Мови', 'Languages'),
    options: [
      { value: 'uk', label: words('Українська', 'Ukrainian') },
      { value: 'en', label: words('Англійська', 'English') },
    ],
  };
}

function statusField(): Field {
  return {
    name: 'status',
    type: 'select',
    label: words('Стан', 'Status'),
    required: true,
    defaultValue: 'active',
    index: true,
    options: [
      { value: 'active', label: words('Діє', 'Active') },
      { value: 'paused', label: words('Призупинено', 'Paused') },
      { value: 'disabled', label: words('Вимкнено після 5 днів невдач', 'Disabled after 5 days of failure') },
      { value: 'ended', label: words('Завершено отримувачем (410)', 'Ended by the receiver (410)') },
    ],
    admin: {
      position: 'sidebar',
      description: words(
        'Коли знову стане «Діє», надішлеться все пропущене: кожен текст раз, таким, як він є.',
        'Once it is active again, what was missed is sent: each text once, as it is now.',
      ),
    },
  };
}
