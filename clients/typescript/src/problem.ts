/** An answer of the press centre that is no success (RFC 9457): `name` of the problem, what is wrong and what to do in `message`. */
export class ProblemError extends Error {
  /** HTTP status. */
  readonly status: number;
  /** What ends the problem's `type`: `bad-cursor`, `too-many-requests`. Branch on this. */
  readonly problem: string;
  /** Seconds to wait before asking again; null where that would be of no use. */
  readonly retryAfterSeconds: number | null;
  /** Id of the request, to name when you write to the press centre. */
  readonly requestId: string | null;

  constructor(
    status: number,
    problem: string,
    detail: string,
    retryAfterSeconds: number | null,
    requestId: string | null,
  ) {
    super(`${problem}: ${detail}`);
    this.name = 'ProblemError';
    this.status = status;
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
    this.requestId = requestId;
  }
}

/** Seconds that are waited where the answer does not say how long. */
const USUAL_WAIT_SECONDS = 5;

/** What an answer that is no success says; one that is no problem+json, a proxy's own page, is named by its status. */
export async function readProblem(answer: Response): Promise<ProblemError> {
  const { status, headers } = answer;
  const text = await answer.text();
  const isProblem = headers.get('Content-Type')?.startsWith('application/problem+json') === true;
  const told = isProblem ? (JSON.parse(text) as { type: string; detail: string }) : null;
  const mayRetry = status === 429 || status >= 500;
  const seconds = Number(headers.get('Retry-After') ?? USUAL_WAIT_SECONDS);
  return new ProblemError(
    status,
    told?.type.replace(/^.*#problem-/, '') ?? `http-${status}`,
    told?.detail ?? `The answer is ${status}.`,
    mayRetry ? (Number.isFinite(seconds) ? seconds : USUAL_WAIT_SECONDS) : null,
    headers.get('X-Request-Id'),
  );
}
