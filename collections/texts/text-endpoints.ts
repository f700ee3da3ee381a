import type { Endpoint } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { manyEndpoints } from './many-endpoints.ts';
import { previewEndpoints } from './preview-endpoints.ts';
import { restoreEndpoint } from './restore-endpoint.ts';
import { statesEndpoint } from './states-endpoint.ts';
import { undoWithdrawalEndpoint } from './undo-withdrawal-endpoint.ts';

/** What the desk asks of texts beyond saving them. */
export function textEndpoints(type: ContentType, context: ReleaseContext): Endpoint[] {
  return [
    ...manyEndpoints(type),
    restoreEndpoint(type),
    statesEndpoint(type),
    undoWithdrawalEndpoint(type, context),
    ...previewEndpoints(type, context),
  ];
}
