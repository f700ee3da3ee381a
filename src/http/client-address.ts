import type { IncomingMessage } from 'node:http';

/** Whether an address is a proxy of ours; `hop` counts from the connection itself, 0. */
export type TrustProxy = (address: string, hop: number) => boolean;

/**
 * From where a request comes, as Express tells it in `req.ip`: the connection's own address, or, as long as that is a proxy of ours, the one
 * before it in `X-Forwarded-For`. For what is answered before Express sees the request.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  trust: TrustProxy,
): string {
  let address = socket.remoteAddress ?? '';
  const forwarded = headers['x-forwarded-for'];
  if (forwarded === undefined) return address;
  const before = [forwarded]
    .flat()
    .join(',')
    .split(',')
    .map(withoutBlanks)
    .filter((one) => one !== '');
  for (let hop = 0; trust(address, hop); hop += 1) {
    const next = before.pop();
    if (next === undefined) return address;
    address = next;
  }
  return address;
}

/** Blanks alone: what else stands around an address makes it another word, and no address. */
function withoutBlanks(text: string): string {
  return text.replace(/^ +| +$/g, '');
}
