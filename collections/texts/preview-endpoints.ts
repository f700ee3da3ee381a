import type { Endpoint, PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { makePreviewToken, previewPath, revokePreviews } from '../../src/preview/preview-links.ts';
import type { ContentType } from '../../src/publication/release.ts';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { canPublish, roleOf } from '../access/roles.ts';
import { say, words } from '../words.ts';
import { localeOf } from './text-act.ts';

/**
 * `POST /api/news/ID/preview-link?locale=uk` makes a link to what was written last of a text, for a week and for whoever has it;
 * `DELETE` takes back all links to the item's texts. For editors, and for authors of what they began.
 */
export function previewEndpoints(type: ContentType, { origin, now }: ReleaseContext): Endpoint[] {
  const path = '/:id/preview-link';
  return [
    {
      path,
      method: 'post',
      handler: async (req) => {
        const itemId = await ownItem(type, req);
        const { db, secret } = req.payload;
        const parts = { db, secret, nowMs: () => Date.parse(now()) };
        const { token, expiresAt } = await makePreviewToken(parts, { type, itemId, locale: localeOf(req) });
        return Response.json({ url: origin + previewPath(token), expiresAt: expiresAt.toISOString() }, NO_STORE);
      },
    },
    {
      path,
      method: 'delete',
      handler: async (req) => {
        const itemId = await ownItem(type, req);
        await revokePreviews(req.payload.db, { type, itemId });
        return Response.json({ message: say(req, REVOKED) }, NO_STORE);
      },
    },
  ];
}

/** The item of the address, where whoever asks may show it to others. */
async function ownItem(type: ContentType, req: PayloadRequest): Promise<string> {
  if (roleOf(req) === null) throw new APIError(req.t('error:unauthorized'), 401, null, true);
  const id = String(req.routeParams?.['id']);
  const item = await req.payload.findByID({ collection: type, id, depth: 0, overrideAccess: false, req });
  if (!canPublish(req) && item.createdBy !== req.user?.id) throw new APIError(say(req, NOT_YOURS), 403, null, true);
  return String(item.id);
}

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } };
const REVOKED = words('Посилання на перегляд більше не діють.', 'The preview links no longer work.');
const NOT_YOURS = words(
  'Показати іншим може редактор або хто почав цей матеріал.',
  'Editors may show it to others, and whoever began it.',
);
