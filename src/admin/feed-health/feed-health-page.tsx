import { DefaultTemplate } from '@payloadcms/next/templates';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { canPublish } from '../../../collections/access/roles.ts';
import { FeedHealthView } from './feed-health-view.tsx';
import { deskLanguage, HEALTH_WORDS } from './feed-health-words.ts';

/** `/admin/feed-health`, inside the admin's frame. Payload leaves it to a custom view to ask who is there. */
export function FeedHealthPage({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { payload, user, i18n } = req;
  if (user === null) {
    const { admin } = payload.config.routes;
    redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/feed-health`)}`);
  }
  return (
    <DefaultTemplate
      i18n={i18n}
      {...(locale === undefined ? {} : { locale })}
      {...(params === undefined ? {} : { params })}
      {...(searchParams === undefined ? {} : { searchParams })}
      {...(viewActions === undefined ? {} : { viewActions })}
      payload={payload}
      permissions={permissions}
      req={req}
      user={user}
      visibleEntities={visibleEntities}
    >
      {canPublish(req) ? (
        <FeedHealthView />
      ) : (
        <p className="feed-health__refusal">{HEALTH_WORDS[deskLanguage(i18n.language)].notAllowed}</p>
      )}
    </DefaultTemplate>
  );
}
