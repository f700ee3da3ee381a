import type { TextareaField } from 'payload';
import { parseNetworks } from '../../../src/settings/networks.ts';
import { say, type Words, words } from '../../words.ts';

const MAX_NETWORKS = 100;

/** IP addresses and networks, one a line, kept in CIDR notation; empty where any address will do. */
export function addressListField(name: string, label: Words, description: Words): TextareaField {
  return {
    name,
    type: 'textarea',
    label,
    maxLength: 5000,
    admin: { description, rows: 3 },
    hooks: { beforeChange: [({ value }) => (typeof value === 'string' ? inCidr(value) : value)] },
    validate: (value, { req }) => {
      const lines = linesOf(value ?? '');
      if (lines.length > MAX_NETWORKS)
        return say(req, words(`Щонайбільше ${MAX_NETWORKS} рядків.`, `At most ${MAX_NETWORKS} lines.`));
      const wrong = lines.find((line) => parseNetworks(line) === null);
      if (wrong === undefined) return true;
      return say(
        req,
        words(
          `«${wrong}» – не IP-адреса й не мережа. Приклад: 203.0.113.7 або 2001:db8::/32.`,
          `“${wrong}” is neither an IP address nor a network. For example: 203.0.113.7 or 2001:db8::/32.`,
        ),
      );
    },
  };
}

function inCidr(text: string): string {
  return linesOf(text)
    .flatMap((line) => parseNetworks(line) ?? [line])
    .join('\n');
}

function linesOf(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
