import { z } from 'zod';
import { presentTombstone } from '../../presenters/partner-item.ts';
import type { AnyEndpoint } from '../endpoint.ts';
import { partnerTombstoneSchema } from '../items/item-schema.ts';
import { PROBLEM_TYPE } from '../media-types.ts';
import { PROBLEMS, type ProblemName } from '../problems.ts';
import { headersFor } from './answer-headers.ts';
import { exampleRows } from './example-rows.ts';
import type { ApiResponse, Example } from './openapi-types.ts';
import { PROBLEM_ADVICE } from './problem-advice.ts';
import type { SchemaRegistry } from './schema-registry.ts';

/** RFC 9457 with the members we add. Further ones may stand beside them. */
const problemSchema = z
  .looseObject({
    type: z.url().describe('Stable name of what went wrong: branch on this. Leads to its explanation.'),
    title: z.string().describe('The same in words.'),
    status: z.int().min(400).max(599),
    detail: z.string().describe('What is wrong with this request, and what to do.'),
    instance: z.string().describe('Id of the request, as in `X-Request-Id`.'),
    parameter: z.string().optional().describe('The parameter, or member of the body, that is at fault.'),
    tombstone: partnerTombstoneSchema.optional().describe('With `withdrawn`: what is left of the text.'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' });

/** What every address may answer with. */
const ANYWHERE: readonly ProblemName[] = [
  'bad-request',
  'bad-parameter',
  'key-in-query',
  'bad-key',
  'not-acceptable',
  'query-too-long',
  'too-many-requests',
  'server-error',
  'busy',
];

/** Every problem that an endpoint may answer with. */
export function problemsOf(
  endpoint: Pick<AnyEndpoint, 'access' | 'body' | 'pathParameters' | 'problems'>,
): ProblemName[] {
  const possible = new Set<ProblemName>([
    ...ANYWHERE,
    ...(endpoint.access === 'partner' ? (['key-needed'] as const) : []),
    ...(Object.keys(endpoint.pathParameters).length > 0 ? (['not-found'] as const) : []),
    ...(endpoint.body === undefined ? [] : (['body-too-large', 'bad-media-type', 'bad-body'] as const)),
    ...endpoint.problems,
  ]);
  return (Object.keys(PROBLEMS) as ProblemName[]).filter((name) => possible.has(name));
}

/** One response a status, which tells the types it may come with. */
export function problemResponses(shelf: SchemaRegistry, names: readonly ProblemName[]): Record<string, ApiResponse> {
  const byStatus = new Map<number, ProblemName[]>();
  for (const name of names) {
    const { status } = PROBLEMS[name];
    byStatus.set(status, [...(byStatus.get(status) ?? []), name]);
  }
  const schema = shelf.ofAnswer(problemSchema);
  return Object.fromEntries(
    [...byStatus].map(([status, all]) => [
      String(status),
      {
        description: all.map((name) => `\`${name}\`: ${PROBLEMS[name].title}.`).join(' '),
        headers: headersFor(status, false),
        content: {
          [PROBLEM_TYPE]: {
            schema,
            examples: Object.fromEntries(all.map((name) => [name, { $ref: `#/components/examples/problem-${name}` }])),
          },
        },
      },
    ]),
  );
}

/** The address that names a problem. */
function problemTypeUrl(origin: string, name: ProblemName): string {
  return `${origin}/v1/docs#problem-${name}`;
}

/** One example of every problem that an operation may answer with, by the name of its component. */
export function problemExamples(origin: string, endpoints: readonly AnyEndpoint[]): Record<string, Example> {
  const used = new Set(endpoints.flatMap(problemsOf));
  return Object.fromEntries(
    [...used].map((name) => {
      const { status, title } = PROBLEMS[name];
      const detail = PROBLEM_ADVICE[name].en;
      const members = name === 'withdrawn' ? { tombstone: presentTombstone(exampleRows(origin).withdrawn) } : {};
      const value = { type: problemTypeUrl(origin, name), title, status, detail, instance: 'b3c1f0e27a', ...members };
      return [`problem-${name}`, { summary: title, value }];
    }),
  );
}
