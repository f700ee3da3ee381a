import { DefaultTemplate } from '@payloadcms/next/templates';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { ReactNode } from 'react';

interface DeskFrameProps {
  view: AdminViewServerProps;
  /** Below the admin: `/calendar`. Whoever signs in is led back to it. */
  path: string;
  /** What somebody who has signed in sees. */
  show: (req: PayloadRequest) => ReactNode;
}

/** A view of our own inside the admin's frame. Payload leaves it to a custom view to ask who is there. */
export function DeskFrame({ view, path, show }: DeskFrameProps) {
  const { initPageResult, params, searchParams, viewActions } = view;
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { payload, user, i18n } = req;
  if (user === null) {
    const { admin } = payload.config.routes;
    redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}${path}`)}`);
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
      {show(req)}
    </DefaultTemplate>
  );
}
