import type { DateField, GroupField, PayloadRequest } from 'payload';
import { say, words } from '../words.ts';
import { webAddressField } from './shared-content.ts';

/** When and where an announced event takes place, how to register, and until when to apply. */
export function eventField(): GroupField {
  return {
    name: 'event',
    type: 'group',
    label: words('Подія, конкурс або вакансія', 'Event, competition or vacancy'),
    admin: { condition: (data) => hasEvent(data['kind']) },
    fields: [
      moment('startsAt', words('Початок', 'Starts')),
      {
        ...moment('endsAt', words('Завершення', 'Ends')),
        validate: (value: unknown, { siblingData, req }: { siblingData: unknown; req: PayloadRequest }) =>
          !endsBeforeStart(siblingData, value) ||
          say(req, words('Завершення раніше за початок.', 'It ends before it starts.')),
      },
      { name: 'place', type: 'text', label: words('Місце', 'Place'), localized: true, maxLength: 300 },
      webAddressField('registrationUrl', words('Реєстрація (посилання)', 'Registration link')),
      moment('deadline', words('Приймання заявок до', 'Deadline')),
    ],
  };
}

/** Whether items of a kind have an event or a deadline. */
export function hasEvent(kind: unknown): boolean {
  return kind === 'announcement' || kind === 'call' || kind === 'vacancy';
}

function moment(name: string, label: ReturnType<typeof words>): DateField {
  return {
    name,
    type: 'date',
    label,
    admin: {
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd.MM.yyyy HH:mm' },
      components: { Field: '/admin/kyiv-time/kyiv-time-field.tsx#KyivTimeField' },
    },
  };
}

function endsBeforeStart(siblings: unknown, endsAt: unknown): boolean {
  if (siblings === null || typeof siblings !== 'object' || !('startsAt' in siblings)) return false;
  const { startsAt } = siblings;
  if (!isDate(startsAt) || !isDate(endsAt)) return false;
  return new Date(endsAt) < new Date(startsAt);
}

function isDate(value: unknown): value is string | Date {
  return typeof value === 'string' || value instanceof Date;
}
