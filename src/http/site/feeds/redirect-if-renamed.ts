import { knownMove } from '../../../directory/public-names.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import type { PublicContext } from '../public-context.ts';

/** An address of a channel: where it moves to when the channel does. */
export interface ChannelAddress {
  channel: string;
  /** The same address for another channel. */
  pathOf: (channel: string) => string;
}

/** A response as it is; where it is absent because a tag or a source has another name now, a redirect to that for ever (F20). */
export async function redirectIfRenamed(
  context: PublicContext,
  address: ChannelAddress,
  response: PublicResponse,
): Promise<PublicResponse> {
  if (response.kind !== 'absent') return response;
  const channel = await knownMove(context.db, address.channel, 'everyone');
  if (channel === null) return response;
  return { kind: 'moved', location: context.origin + address.pathOf(channel) };
}
