import type { AdminViewServerProps } from 'payload';
import { canPublish } from '../../../collections/access/roles.ts';
import { DeskFrame } from '../own-views/desk-frame.tsx';
import { FeedHealthView } from './feed-health-view.tsx';
import { deskLanguage, HEALTH_WORDS } from './feed-health-words.ts';

/** `/admin/feed-health`. */
export function FeedHealthPage(view: AdminViewServerProps) {
  return (
    <DeskFrame
      path="/feed-health"
      show={(req) =>
        canPublish(req) ? (
          <FeedHealthView />
        ) : (
          <p className="feed-health__refusal">{HEALTH_WORDS[deskLanguage(req.i18n.language)].notAllowed}</p>
        )
      }
      view={view}
    />
  );
}
