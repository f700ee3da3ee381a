import type { Endpoint, PayloadRequest } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import { canPublish, roleOf } from '../access/roles.ts';
import { deadLinks } from './dead-links.ts';
import { readTextStates } from './text-states.ts';

/** `GET /api/news/ID/texts`: how each text of an item stands, whether the reader may publish, and which of its links lead nowhere. */
export function statesEndpoint(type: ContentType): Endpoint {
  return {
    path: '/:id/texts',
    method: 'get',
    handler: async (req: PayloadRequest) => {
      if (roleOf(req) === null)
        return Response.json({ errors: [{ message: req.t('error:unauthorized') }] }, { status: 401 });
      const id = String(req.routeParams?.['id']);
      const { db } = req.payload;
      const item = await req.payload.findByID({ collection: type, id, depth: 0, overrideAccess: false, req });
      const states = await readTextStates(db, type, item.id, new Date().toISOString(), req);
      const dead = await deadLinks(type, item.id, req);
      return Response.json({ states, mayPublish: canPublish(req), deadLinks: dead });
    },
  };
}
