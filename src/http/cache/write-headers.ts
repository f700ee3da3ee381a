import type { ServerResponse } from 'node:http';

/**
 * Begins an answer with a list of headers: name, value, name, value. Node writes such a list as it is where no header was set before; where
 * one was, it keeps the last of those with one name, and of several `Link` one would be left.
 */
export function writeHeaders(res: ServerResponse, status: number, headers: readonly string[]): void {
  if (res.getHeaderNames().length === 0) {
    res.writeHead(status, headers as string[]);
    return;
  }
  const pairs = headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1] ?? ''] as const] : []));
  for (const [name] of pairs) res.removeHeader(name);
  for (const [name, value] of pairs) res.appendHeader(name, value);
  res.writeHead(status);
}
