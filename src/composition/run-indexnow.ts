import type { PressCentre } from '../press-centre.ts';
import { indexNowKeyPath } from '../publication/addresses.ts';
import { tellSearchEngines } from '../push/indexnow/tell-search-engines.ts';
import { guardOfSettings } from '../push/outgoing/guard-of-settings.ts';
import { createSender } from '../push/outgoing/send.ts';

/** What tells search engines of every change; null where no setting asks for it. Its connections end with `signal`. */
export function openIndexNow(
  { payload, settings }: PressCentre,
  signal: AbortSignal,
): ((signal: AbortSignal) => Promise<void>) | null {
  const { indexNow, origin } = settings;
  if (indexNow === null) return null;
  const sender = createSender({ guard: guardOfSettings(settings) });
  signal.addEventListener('abort', () => sender.close(), { once: true });
  return tellSearchEngines({
    db: payload.db,
    sender,
    ...indexNow,
    keyUrl: origin + indexNowKeyPath(),
    monotonicMs: () => performance.now(),
    onRefusal: (result) =>
      payload.logger.warn({ result, msg: 'IndexNow did not take what changed; it will be told again' }),
  });
}
