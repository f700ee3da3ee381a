import type { CollectionConfig, NumberFieldSingleValidation } from 'payload';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { isEditor } from './access/roles.ts';
import { adminDefaults } from './admin-defaults.ts';
import { addressListField } from './fields/addresses/address-list.ts';
import { forgetPartner, refuseLivePartner, takeWebhooksAlong } from './hooks/partner-deletion.ts';
import { tellPartnersWebhooks } from './hooks/subscriptions.ts';
import { say, words } from './words.ts';

/** Requests a minute that a partner may be given: from hardly any to a thousand a second. */
const RATE = { least: 1, usual: 600, most: 60_000 };

/** Portals, newsrooms and services that take texts over the API. Their keys are made and revoked on the same page. */
export function partnersCollection(releaseContext: ReleaseContext): CollectionConfig {
  return {
    slug: 'partners',
    labels: { singular: words('Партнер', 'Partner'), plural: words('Партнери', 'Partners') },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'isActive', 'seesEmbargoed', 'contactName'],
      group: words('Керування', 'Administration'),
      description: words(
        'Ті, хто бере матеріали через API. Спершу збережіть партнера, тоді на його сторінці створіть ключ.',
        'Those who take texts over the API. Save the partner first, then make a key on its page.',
      ),
      ...adminDefaults,
    },
    defaultSort: 'name',
    // An author has no business with contacts and keys.
    access: { read: isEditor, create: isEditor, update: isEditor, delete: isEditor },
    hooks: {
      afterChange: [tellPartnersWebhooks],
      beforeDelete: [refuseLivePartner(releaseContext), takeWebhooksAlong],
      afterDelete: [forgetPartner],
    },
    fields: [
      { name: 'name', type: 'text', label: words('Назва', 'Name'), required: true, maxLength: 200 },
      {
        type: 'row',
        fields: [
          { name: 'contactName', type: 'text', label: words('Контактна особа', 'Contact'), maxLength: 200 },
          { name: 'contactEmail', type: 'email', label: words('Пошта', 'E-mail') },
        ],
      },
      {
        name: 'keys',
        type: 'ui',
        admin: {
          components: { Field: '/admin/partner-keys/partner-keys-field.tsx#PartnerKeysField' },
          disableListColumn: true,
        },
      },
      addressListField(
        'allowedAddresses',
        words('Лише з цих адрес', 'From these addresses only'),
        words(
          'IP-адреси або мережі (203.0.113.0/24), по одній у рядку. Порожньо – ключі діють звідусіль.',
          'IP addresses or networks (203.0.113.0/24), one a line. Empty: keys work from anywhere.',
        ),
      ),
      {
        name: 'note',
        type: 'textarea',
        label: words('Внутрішня примітка', 'Internal note'),
        maxLength: 2000,
        admin: { description: words('Її бачить лише редакція.', 'Only the desk sees it.') },
      },
      {
        name: 'isActive',
        type: 'checkbox',
        label: words('Доступ відкрито', 'Access is open'),
        defaultValue: true,
        admin: {
          position: 'sidebar',
          description: words(
            'Знімете – за секунду жоден ключ партнера не діятиме.',
            'Untick it, and within a second none of its keys works.',
          ),
        },
      },
      {
        name: 'seesEmbargoed',
        type: 'checkbox',
        label: words('Бачить матеріали під ембарго', 'Sees texts under embargo'),
        defaultValue: false,
        admin: {
          position: 'sidebar',
          description: words(
            'Партнер отримує їх одразу, з позначкою й часом, і зобовʼязаний чекати.',
            'The partner gets them at once, marked with their time, and is bound to wait.',
          ),
        },
      },
      {
        name: 'requestsPerMinute',
        type: 'number',
        label: words('Запитів на хвилину', 'Requests a minute'),
        required: true,
        defaultValue: RATE.usual,
        min: RATE.least,
        max: RATE.most,
        validate: wholeNumber,
        admin: { position: 'sidebar', step: 1 },
      },
    ],
  };
}

function wholeNumber(...[value, { req }]: Parameters<NumberFieldSingleValidation>): string | true {
  if (typeof value === 'number' && Number.isInteger(value) && value >= RATE.least && value <= RATE.most) return true;
  return say(
    req,
    words(
      `Потрібне ціле число від ${RATE.least} до ${RATE.most}.`,
      `A whole number from ${RATE.least} to ${RATE.most} is needed.`,
    ),
  );
}
