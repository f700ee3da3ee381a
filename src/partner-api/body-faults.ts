import type { z } from 'zod';

/** What is wrong with a member of a body, in a sentence for people; a schema that has words of its own is heard first. */
export function sayBodyFault(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'It is missing.' : `It must be ${NAMES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `It must be one of ${issue.values.join(', ')}.`;
    case 'unrecognized_keys':
      return 'There is no such member.';
    default:
      return undefined;
  }
}

const NAMES: Readonly<Partial<Record<string, string>>> = {
  array: 'a list',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};
