import { findMove } from '../../../directory/public-names.ts';
import { inAllLanguages } from '../../../publication/channels.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import type { PublicContext } from '../public-context.ts';

/** An address of a channel: where it moves to when the channel does. */
export interface ChannelAddress {
  channel: string;
  /** The same address for another channel. */
  pathOf: (channel: string) => string;
}

/**
 * A response as it is; where it is absent because a tag or a source has another name now, a redirect to that for ever (F20). Both are
 * true until a text comes into a channel of either name.
 */
export async function redirectIfRenamed(
  context: PublicContext,
  address: ChannelAddress,
  response: PublicResponse,
): Promise<PublicResponse> {
  if (response.kind !== 'absent') return response;
  const move = await findMove(context.db, address.channel, 'everyone');
  const dependsOn = inAllLanguages(move === null ? [address.channel] : [address.channel, move.channel]);
  if (move === null || !move.isKnown) return { kind: 'absent', dependsOn };
  return { kind: 'moved', location: context.origin + address.pathOf(move.channel), dependsOn };
}
