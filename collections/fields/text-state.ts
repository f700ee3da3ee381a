import type { DateField, Field, FieldHook, PayloadRequest, TextareaField } from 'payload';
import { isNewlyPast } from '../../src/checklist/newly-past.ts';
import { say, type Words, words } from '../words.ts';

/** What belongs to one text, and not to its item: whether, when and until when it is public, and why it was withdrawn. */
export function textStateFields(): Field[] {
  return [
    savedAtField(),
    statusField(),
    moment('publishedAt', PUBLISHED_AT, PUBLISHED_AT_HINT),
    moment('embargoUntil', EMBARGO_UNTIL, EMBARGO_HINT),
    moment('withdrawAt', WITHDRAW_AT, WITHDRAW_HINT),
    reason('withdrawalNotice', NOTICE, NOTICE_HINT),
    reason('withdrawalNote', NOTE, NOTE_HINT),
  ];
}

/** Payload's own field; here it only learns to say which clock it goes by. */
function savedAtField(): DateField {
  return {
    name: 'updatedAt',
    type: 'date',
    label: words('Змінено', 'Changed'),
    index: true,
    admin: {
      disableBulkEdit: true,
      hidden: true,
      components: { Cell: '/admin/kyiv-time/kyiv-time-cell.tsx#KyivTimeCell' },
    },
  };
}

/** Payload's own field; here it only learns that a copy begins as a draft. */
function statusField(): Field {
  return {
    name: '_status',
    type: 'select',
    label: words('Стан', 'State'),
    options: [
      { value: 'draft', label: words('Чернетка', 'Draft') },
      { value: 'published', label: words('Опубліковано', 'Published') },
    ],
    admin: { components: { Cell: '/admin/texts/text-states-cell.tsx#TextStatesCell' } },
    hooks: { beforeDuplicate: [() => 'draft'] },
  };
}

function moment(name: 'publishedAt' | 'embargoUntil' | 'withdrawAt', label: Words, description: Words): DateField {
  return {
    name,
    type: 'date',
    label,
    localized: true,
    index: true,
    hooks: { beforeDuplicate: [nothing] },
    validate: (value: unknown, { previousValue, req }: { previousValue?: unknown; req: PayloadRequest }) =>
      // An import, which nobody is signed in for, brings the dates it has.
      (req.user ?? null) === null || !isNewlyPast(value, previousValue, Date.now()) || say(req, IS_PAST[name]),
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd.MM.yyyy HH:mm' },
      description,
      components: {
        Field: '/admin/kyiv-time/kyiv-time-field.tsx#KyivTimeField',
        Cell: '/admin/kyiv-time/kyiv-time-cell.tsx#KyivTimeCell',
      },
    },
  };
}

function reason(name: 'withdrawalNotice' | 'withdrawalNote', label: Words, description: Words): TextareaField {
  return {
    name,
    type: 'textarea',
    label,
    localized: true,
    maxLength: 1000,
    hooks: { beforeDuplicate: [nothing] },
    admin: { position: 'sidebar', readOnly: true, description, condition: (data) => (data[name] ?? '') !== '' },
  };
}

/** A copy begins without it. */
export const nothing: FieldHook = () => null;

const PUBLISHED_AT = words('Вийде або вийшов (Київ)', 'Comes out, or came out (Kyiv)');
const PUBLISHED_AT_HINT = words(
  'Дата тексту цією мовою. Порожня стане часом публікації; із майбутньою текст зʼявиться тоді.',
  'The date of the text in this language. Left empty, it becomes the time of publishing; dated in the future, the text appears then.',
);
const EMBARGO_UNTIL = words('Ембарго до (Київ)', 'Embargo until (Kyiv)');
const EMBARGO_HINT = words(
  'Опублікований текст із ембарго довірені партнери отримають одразу, з позначкою, до якої хвилини він не для оприлюднення. Решта світу до цієї хвилини не бачить нічого.',
  'Once published, a text under embargo reaches trusted partners at once, marked with the minute before which it is not to be made public. Until that minute the rest of the world sees nothing.',
);
const WITHDRAW_AT = words('Відкликати о (Київ)', 'Withdraw at (Kyiv)');
const WITHDRAW_HINT = words(
  'О цій хвилині текст цією мовою зникне з сайту й стрічок.',
  'At this minute the text in this language leaves the site and the feeds.',
);
const NOTICE = words('Чому відкликано (для читачів)', 'Why it was withdrawn (for readers)');
const NOTICE_HINT = words('Так сказано на сторінці тексту.', 'So it is said on the page of the text.');
const NOTE = words('Чому відкликано (для редакції)', 'Why it was withdrawn (for the desk)');
const NOTE_HINT = words('Ніколи не потрапляє назовні.', 'It never leaves the desk.');
const IS_PAST = {
  publishedAt: words(
    'Цей час уже минув: залиште порожнім, щоб вийшло зараз.',
    'This time has passed: leave it empty to publish now.',
  ),
  embargoUntil: words(
    'Цей час уже минув: ембарго може скінчитися лише в майбутньому.',
    'This time has passed: an embargo can only end in the future.',
  ),
  withdrawAt: words(
    'Цей час уже минув: відкличте текст кнопкою.',
    'This time has passed: withdraw the text by the button.',
  ),
} satisfies Record<string, Words>;
