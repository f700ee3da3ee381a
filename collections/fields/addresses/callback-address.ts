import type { TextField } from 'payload';
import type { Guard } from '../../../src/push/outgoing/guard.ts';
import { refusalWords } from '../../../src/push/outgoing/refusal-words.ts';
import { say, words } from '../../words.ts';

/** An address that push may send to; one that it may not is refused with the reason, in the editor's language. */
export function callbackAddressField(guard: Guard): TextField {
  return {
    name: 'address',
    type: 'text',
    label: words('Адреса', 'Address'),
    required: true,
    index: true,
    admin: {
      description: words(
        'Куди надсилати, наприклад https://partner.example/hook. Секрет для перевірки підпису створюється сам і показується один раз.',
        'Where to send, such as https://partner.example/hook. The secret for checking signatures is made by itself and shown once.',
      ),
    },
    hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim() : value)] },
    validate: (value: unknown, { req }) => {
      if (typeof value !== 'string' || value === '')
        return say(req, words('Потрібна адреса.', 'An address is needed.'));
      const checked = guard.check(value);
      return (
        checked.kind === 'allowed' || say(req, words(refusalWords(checked.reason).uk, refusalWords(checked.reason).en))
      );
    },
  };
}
