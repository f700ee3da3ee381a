import { PROBLEM_TYPE } from '../../partner-api/media-types.ts';
import { type ApiProblem, PROBLEMS } from '../../partner-api/problems.ts';
import { problemJson } from '../problems/problem-json.ts';
import { type Exchange, VARY } from './exchange.ts';

/** Answers with problem+json (RFC 9457), to browsers too: an API has one kind of error. */
export function sendApiProblem({ req, res, requestId, common }: Exchange, origin: string, problem: ApiProblem): void {
  const { status, title } = PROBLEMS[problem.name];
  const type = `${origin}/v1/docs#problem-${problem.name}`;
  const body = problemJson(
    { type, title, status, detail: problem.detail },
    {
      instance: requestId,
      ...(problem.parameter === undefined ? {} : { parameter: problem.parameter }),
      ...problem.members,
    },
  );
  const headers = [...common, 'Cache-Control', 'no-store', 'Vary', VARY];
  if (problem.retryAfterSeconds !== undefined) headers.push('Retry-After', String(problem.retryAfterSeconds));
  if (problem.allow !== undefined) headers.push('Allow', problem.allow.join(', '));
  if (status === 401) headers.push('WWW-Authenticate', CHALLENGES[problem.name] ?? CHALLENGE);
  headers.push('Content-Type', PROBLEM_TYPE, 'Content-Length', String(Buffer.byteLength(body)));
  res.writeHead(status, headers);
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** RFC 6750 3: an error is named only to those who came with a key. */
const CHALLENGE = 'Bearer realm="partners"';
const CHALLENGES: Partial<Record<ApiProblem['name'], string>> = { 'bad-key': `${CHALLENGE}, error="invalid_token"` };
