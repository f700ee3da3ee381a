import type { Endpoint } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import { restoreEndpoint } from './restore-endpoint.ts';
import { statesEndpoint } from './states-endpoint.ts';

/** What the desk asks of texts beyond saving them. */
export function textEndpoints(type: ContentType): Endpoint[] {
  return [restoreEndpoint(type), statesEndpoint(type)];
}
