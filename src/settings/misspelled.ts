import { SETTING_NAMES } from './fields.ts';

/** Names that mean a setting of ours in other systems. */
const KNOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  BASEURL: 'ORIGIN',
  MONGODBURI: 'DATABASE_URL',
  MONGODBURL: 'DATABASE_URL',
  PAYLOADPUBLICSERVERURL: 'ORIGIN',
  SERVERURL: 'ORIGIN',
  SMTPURL: 'MAIL_URL',
};

/**
 * Names in an environment that are no setting and look as if one was meant: another spelling, `VISNYK_` before it, or a letter or
 * two wrong. Each with the setting it resembles. A short name must be one letter away: `HOME` is nobody's `HOST`.
 */
export function findMisspelled(env: Readonly<Record<string, string | undefined>>): { name: string; meant: string }[] {
  return Object.keys(env)
    .filter((name) => env[name] !== undefined && !SETTING_NAMES.some((known) => known === name))
    .flatMap((name) => {
      const meant = settingLike(name);
      return meant === null ? [] : [{ name, meant }];
    });
}

function settingLike(name: string): string | null {
  const folded = fold(name);
  const elsewhere = KNOWN_ELSEWHERE[folded];
  if (elsewhere !== undefined) return elsewhere;
  return SETTING_NAMES.find((known) => distance(folded, fold(known)) <= tolerance(fold(known))) ?? null;
}

function fold(name: string): string {
  return name
    .toUpperCase()
    .replace(/^VISNYK_/, '')
    .replaceAll(/[^A-Z0-9]/g, '');
}

function tolerance({ length }: string): number {
  if (length < 6) return 0;
  return length < 9 ? 1 : 2;
}

/** How many letters must be put in, taken out, replaced or exchanged with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  let twoBefore: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isExchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (before[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (before[column - 1] ?? 0) + (isSame ? 0 : 1),
          isExchanged ? (twoBefore[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    twoBefore = before;
    before = current;
  }
  return before[b.length] ?? 0;
}
