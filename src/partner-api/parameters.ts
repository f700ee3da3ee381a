import type { z } from 'zod';
import { type ApiProblem, badParameter } from './problems.ts';

/** Longer than any sensible query; what is longer is not even read. */
const MAX_QUERY_BYTES = 4096;

export type ReadParameters<Values> = { kind: 'parameters'; values: Values } | { kind: 'problem'; problem: ApiProblem };

/**
 * Reads what stands behind the `?` by an endpoint's schema. Every parameter that is unknown, repeated, empty or wrong is refused by
 * its name: one that was ignored in silence would give its sender something else than was asked for.
 */
export function readParameters<Values>(
  search: string,
  schema: z.ZodObject & z.ZodType<Values>,
): ReadParameters<Values> {
  if (Buffer.byteLength(search) > MAX_QUERY_BYTES) {
    const detail = `The query is longer than ${MAX_QUERY_BYTES} bytes. Ask for less at a time.`;
    return problem({ name: 'query-too-long', detail });
  }
  const known = Object.keys(schema.shape);
  const given = new Map<string, string>();
  for (const part of search.split('&').filter((some) => some !== '')) {
    const { name, value } = decodePart(part);
    if (name === null || value === null) return problem(badParameter(brief(part), 'Its percent-encoding is broken.'));
    if (!known.includes(name))
      return problem(badParameter(brief(name), `There is no such parameter. ${listOf(known)}`));
    if (given.has(name)) return problem(badParameter(name, `“${name}” is given twice. ${REPEATED}`));
    if (value.trim() === '')
      return problem(badParameter(name, `“${name}” is empty. Leave it out, or give it a value.`));
    given.set(name, value);
  }
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return { kind: 'parameters', values: result.data };
  const [issue] = result.error.issues;
  const parameter = String(issue?.path[0] ?? '');
  return problem(badParameter(parameter, `“${parameter}”: ${issue?.message ?? 'it is wrong'}`));
}

/** As much of what was sent as may stand in an answer. */
export function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const REPEATED = 'Which of the two is meant is anybody’s guess; several values go into one, with commas between.';

function listOf(known: readonly string[]): string {
  return known.length === 0 ? 'This address takes none.' : `There are: ${known.join(', ')}.`;
}

function decodePart(part: string): { name: string | null; value: string | null } {
  const equals = part.indexOf('=');
  const name = equals < 0 ? part : part.slice(0, equals);
  return { name: decode(name), value: equals < 0 ? '' : decode(part.slice(equals + 1)) };
}

/** As a form encodes it; null where it is malformed. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function problem(found: ApiProblem): { kind: 'problem'; problem: ApiProblem } {
  return { kind: 'problem', problem: found };
}
