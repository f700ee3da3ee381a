import type { Request } from 'express';
import { sayBodyFault } from '../../partner-api/body-faults.ts';
import type { AnyEndpoint } from '../../partner-api/endpoint.ts';
import { JSON_TYPE } from '../../partner-api/media-types.ts';
import { brief } from '../../partner-api/parameters.ts';
import type { ApiProblem } from '../../partner-api/problems.ts';
import { readBoundedBody } from '../read-bounded-body.ts';

const MAX_BODY_BYTES = 64 * 1024;

export type ReadBody = { kind: 'read'; body: unknown } | { kind: 'problem'; problem: ApiProblem };

/** Reads a JSON body by its schema; no body at all where the endpoint takes none. */
export async function readBody(req: Request, schema: AnyEndpoint['body']): Promise<ReadBody> {
  if (schema === undefined) return { kind: 'read', body: undefined };
  if (req.is(JSON_TYPE) !== JSON_TYPE) {
    return problem({
      name: 'bad-media-type',
      detail: `This takes a JSON object. Send it as Content-Type: ${JSON_TYPE}.`,
    });
  }
  const bytes = await readBoundedBody(req, MAX_BODY_BYTES);
  if (bytes === null)
    return problem({ name: 'body-too-large', detail: `A body takes at most ${MAX_BODY_BYTES} bytes.` });
  const parsed = parseJson(bytes.toString('utf8'));
  if (parsed === undefined) return problem({ name: 'bad-request', detail: 'The body is not valid JSON.' });
  const result = schema.safeParse(parsed, { error: sayBodyFault });
  if (result.success) return { kind: 'read', body: result.data };
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1).map(brief) : [];
  const member = [...(issue?.path ?? []).map(String), ...unknown].join('.');
  const where = member === '' ? 'The body' : `“${member}”`;
  return problem({
    name: 'bad-body',
    detail: `${where}: ${issue?.message ?? 'it is wrong'}`,
    ...(member === '' ? {} : { parameter: member }),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function problem(found: ApiProblem): ReadBody {
  return { kind: 'problem', problem: found };
}
