import { DefaultTemplate } from '@payloadcms/next/templates';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { canPublish } from '../../../collections/access/roles.ts';
import { Calendar } from './calendar.tsx';
import { calendarSpan } from './calendar-span.ts';

/** `/admin/calendar`, inside the admin's frame. Payload leaves it to a custom view to ask who is there. */
export function CalendarPage({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { payload, user, i18n } = req;
  if (user === null) {
    const { admin } = payload.config.routes;
    redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/calendar`)}`);
  }
  const now = new Date().toISOString();
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
      <Calendar
        canMove={canPublish(req)}
        language={i18n.language}
        now={now}
        payload={payload}
        span={calendarSpan(searchParams ?? {}, now)}
      />
    </DefaultTemplate>
  );
}
