import type { Endpoint } from 'payload';
import { APIError } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { releaseItem } from '../../src/releasing/release-item.ts';
import { inTransaction } from '../../src/stored-rows/in-transaction.ts';
import { canPublish, roleOf } from '../access/roles.ts';
import { say, words } from '../words.ts';
import { localeOf } from './text-act.ts';
import { undoWithdrawal } from './undo-withdrawal.ts';

/** `POST /api/news/ID/undo-withdrawal?locale=uk` takes a withdrawal back within a minute. For editors. */
export function undoWithdrawalEndpoint(type: ContentType, context: ReleaseContext): Endpoint {
  return {
    path: '/:id/undo-withdrawal',
    method: 'post',
    handler: async (req) => {
      if (roleOf(req) === null) throw new APIError(req.t('error:unauthorized'), 401, null, true);
      if (!canPublish(req)) throw new APIError(say(req, FOR_EDITORS), 403, null, true);
      const id = String(req.routeParams?.['id']);
      const item = await req.payload.findByID({ collection: type, id, depth: 0, overrideAccess: false, req });
      await inTransaction(req, async () => {
        await undoWithdrawal(type, item.id, { locale: localeOf(req), now: context.now(), req });
        await releaseItem(context, req.payload.db, type, String(item.id), req);
      });
      context.logSignal.notify();
      return Response.json({ message: say(req, BACK) }, { headers: { 'Cache-Control': 'no-store' } });
    },
  };
}

const FOR_EDITORS = words('Повернути текст може редактор.', 'Editors may bring a text back.');
const BACK = words('Текст знову на місці, як був.', 'The text is back as it was.');
