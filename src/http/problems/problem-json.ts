/** What RFC 9457 3.1 has of a problem; without a `type` it is of none but its status (`about:blank`). */
export interface ProblemMembers {
  type?: string;
  title: string;
  status: number;
  detail: string;
}

/** The body of `application/problem+json` (RFC 9457), with `extensions` behind what the standard has (3.2). */
export function problemJson(
  { type = 'about:blank', title, status, detail }: ProblemMembers,
  extensions: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ type, title, status, detail, ...extensions });
}
