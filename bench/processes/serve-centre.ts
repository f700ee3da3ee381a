import type { AddressInfo } from 'node:net';
import { runBackground } from '../../src/composition/background.ts';
import { createPressCentreServer } from '../../src/composition/press-centre-server.ts';
import type { PressCentre } from '../../src/press-centre.ts';

/** What is measured is the work, not the patience. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

/**
 * Serves the public side of a press centre until the process ends, on a free port of the loopback.
 *
 * @param hasBackground whether all the rest runs beside it, as in a single process that does everything but show the desk
 * @returns the port
 */
export async function serveCentre(centre: PressCentre, { hasBackground }: { hasBackground: boolean }): Promise<number> {
  const { signal } = new AbortController();
  const { server } = await createPressCentreServer(centre, {
    admin: null,
    isPublic: true,
    signal,
    publicPerMinute: UNLIMITED,
  });
  if (hasBackground) void runBackground(centre, 'all', signal);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
