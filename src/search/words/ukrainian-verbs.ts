import { isStem } from './word-stem.ts';

/** підтрима-ти, -тиме, -в, -ли; -є, -ють. After и and і there is no -ю: подію and надію would be verbs. */
const THEME =
  /^(.+[аяіиу])(?:ти(?:му|меш|ме|мем|мемо|мете|муть)?|в|вши|ла|ло|ли|є(?:ть)?|ють|ючи|єш|єм|ємо|єте|й|ймо|йте)$|^(.+[аяу])ю$/;
/** говор-ити, -итиме, -ив, -ять. */
const SECOND =
  /^(.+)(?:ити(?:му|меш|ме|мем|мемо|мете|муть)?|ив|ивши|ила|ило|или|ить|ять|ать|ячи|ачи|им|имо|ите|иш|іть|імо)$/;
const REFLEXIVE = /^(.{4,}[^с])(?:ся|сь)$/;

/** Keys of a word as a verb, by its theme. With -ся it is the same verb. */
export function verbKeys(word: string): string[] {
  const form = REFLEXIVE.exec(word)?.[1] ?? word;
  const keys: string[] = [];
  const [, infinitive, first] = THEME.exec(form) ?? [];
  const theme = infinitive ?? first ?? '';
  if (isStem(theme) && theme.length >= 3) {
    keys.push(`v:${theme}`);
    // підтримувати, підтримує
    if (/[ую]ва$/.test(theme)) keys.push(`v:${theme.slice(0, -2)}`);
  }
  const second = SECOND.exec(form)?.[1] ?? '';
  if (isStem(second) && second.length >= 3) keys.push(`w:${second}`);
  return keys;
}
