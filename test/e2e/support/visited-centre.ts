import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { freePort } from '../../support/servers/free-port.ts';

/** A press centre whose public address is where it listens: a browser may load from it what its pages name. */
export async function openVisitedCentre(): Promise<HttpCentre> {
  const port = await freePort();
  return openHttpCentre({ port, env: { ORIGIN: `http://127.0.0.1:${port}` } });
}
