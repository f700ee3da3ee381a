import type { GroupField, PayloadRequest } from 'payload';
import { say, words } from '../words.ts';

/** Whom journalists ask: at the foot of every page, and on the notice of what was withdrawn. */
export function pressContactField(): GroupField {
  return {
    name: 'press',
    type: 'group',
    label: words('Контакт для преси', 'Press contact'),
    admin: {
      description: words(
        'Стоїть унизу кожної сторінки. Без жодного заповненого поля його немає.',
        'Stands at the foot of every page. Where nothing is filled in, there is none.',
      ),
    },
    fields: [
      { name: 'name', type: 'text', label: words('Хто', 'Who'), localized: true, maxLength: 200 },
      {
        name: 'mail',
        type: 'text',
        label: words('Пошта', 'E-mail'),
        maxLength: 200,
        validate: (value: unknown, { req }: { req: PayloadRequest }) =>
          isNothing(value) || isMailAddress(value) || say(req, NO_ADDRESS),
      },
      {
        name: 'telephone',
        type: 'text',
        label: words('Телефон', 'Telephone'),
        maxLength: 40,
        admin: { placeholder: '+380 44 123 45 67' },
        validate: (value: unknown, { req }: { req: PayloadRequest }) =>
          isNothing(value) || isTelephone(value) || say(req, NO_TELEPHONE),
      },
      {
        name: 'hours',
        type: 'text',
        label: words('Коли відповідають', 'When they answer'),
        localized: true,
        maxLength: 200,
      },
    ],
  };
}

const NO_ADDRESS = words(
  'Тут має бути адреса пошти: press@example.org.',
  'An e-mail address is wanted here: press@example.org.',
);
const NO_TELEPHONE = words(
  'Телефон записують цифрами, з кодом країни: +380 44 123 45 67.',
  'Write a telephone number in digits, with the code of the country: +380 44 123 45 67.',
);

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** An address that a link can bear as it is: no display name, one `@`, a host with a dot. */
function isMailAddress(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 200 && /^[\w.+'-]+@[\w-]+(?:\.[\w-]+)+$/u.test(value);
}

function isTelephone(value: unknown): boolean {
  return typeof value === 'string' && /^\+?[\d\s().-]{5,39}$/.test(value) && /\d{5}/.test(value.replace(/\D/g, ''));
}
