import { readChannelNames } from '../directory/channel-names.ts';
import { networkOf } from '../http/client-network.ts';
import { hubOf, type PublicContext } from '../http/site/public-context.ts';
import { OldAddressBook } from '../old-addresses/old-address-book.ts';
import { LogTail } from '../partner-api/changes/log-tail.ts';
import { PresentNames } from '../partner-api/changes/present-names.ts';
import { PartnerGate, PUBLIC_PER_MINUTE } from '../partners/gate/partner-gate.ts';
import type { PressCentre } from '../press-centre.ts';

/** What keys and limits are checked with. */
export function openGate({ payload, releaseContext }: PressCentre, publicPerMinute = PUBLIC_PER_MINUTE): PartnerGate {
  return new PartnerGate({
    db: payload.db,
    now: releaseContext.now,
    networkOf,
    clockMs: () => performance.now(),
    publicPerMinute,
  });
}

/** Where partners wait for the log to grow. */
export function openTail(
  { payload }: PressCentre,
  heads: { head: number; publicHead: number },
  signal: AbortSignal,
): LogTail {
  return new LogTail({ ...heads, names: new PresentNames(() => readChannelNames(payload.db)), signal });
}

/** What public answers are made from. */
export function publicContext(
  { payload, settings, releaseContext }: PressCentre,
  installation: string,
): PublicContext & { oldAddresses: OldAddressBook } {
  const { db } = payload;
  const oldAddresses = new OldAddressBook(db);
  return { db, oldAddresses, origin: settings.origin, installation, now: releaseContext.now, hub: hubOf(settings) };
}
