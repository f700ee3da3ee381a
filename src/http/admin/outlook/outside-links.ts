import type { CheckedLink } from '../../../checklist/checked-text.ts';
import type { Sender } from '../../../push/outgoing/send.ts';

/** So many links are asked, the first of a text. */
const MAX_ASKED = 30;
const AT_ONCE = 5;
const EACH = { connectMs: 3_000, wholeMs: 5_000, maxBytes: 2_048 };
/** However many there are, an editor waits no longer. */
const ALL_MS = 12_000;

/** Asks outside addresses whether they are there, by the guarded client: what nobody was asked, and what did not answer, stays unknown. */
export async function askOutside(links: readonly CheckedLink[], send: Sender['send']): Promise<CheckedLink[]> {
  const asked = links.filter(({ href, state }) => state === 'unasked' && /^https?:/i.test(href)).slice(0, MAX_ASKED);
  const found = new Map<string, CheckedLink['state']>();
  const signal = AbortSignal.timeout(ALL_MS);
  const waiting = [...asked];
  const askInTurn = async () => {
    for (let link = waiting.shift(); link !== undefined; link = waiting.shift())
      found.set(link.href, await stateOf(link.href, send, signal));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
  return links.map((link) => ({ ...link, state: found.get(link.href) ?? link.state }));
}

async function stateOf(href: string, send: Sender['send'], signal: AbortSignal): Promise<CheckedLink['state']> {
  const answer = await send(
    { method: 'GET', url: new URL(href).href, headers: { Accept: '*/*' } },
    { ...EACH, signal },
  );
  if (answer.kind === 'failed') return answer.stage === 'dns' || answer.stage === 'connect' ? 'dead' : 'unknown';
  if (answer.status === 404 || answer.status === 410) return 'dead';
  // Who wants a person before them, or is out of order for the moment, says nothing of the page.
  return answer.status < 400 || answer.status === 401 || answer.status === 403 ? 'alive' : 'unknown';
}
