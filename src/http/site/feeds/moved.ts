import { movedChannel } from '../../../directory/moved-channel.ts';
import type { Outcome } from '../../cache/public-response.ts';
import type { PublicContext } from '../public-context.ts';

/** An address of a channel: where it moves to when the channel does. */
export interface ChannelAddress {
  channel: string;
  /** The same address for another channel. */
  pathOf: (channel: string) => string;
}

/** What an address answers; where it was that of a tag or a source under a former name, it has moved for ever (F20). */
export async function orMoved(context: PublicContext, address: ChannelAddress, outcome: Outcome): Promise<Outcome> {
  if (outcome.kind !== 'absent') return outcome;
  const channel = await movedChannel(context.db, address.channel);
  if (channel === null) return outcome;
  return { kind: 'moved', location: context.origin + address.pathOf(channel) };
}
