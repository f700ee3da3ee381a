'use client';

import { Link, useConfig } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';

/** The way to a view of our own, below the collections; no link where one is already. */
export function ViewLink({ path, label }: { path: `/${string}`; label: string }) {
  const { config } = useConfig();
  const href = `${config.routes.admin}${path}`;
  const id = `nav-${path.slice(1)}`;
  const name = <span className="nav__link-label">{label}</span>;
  if (usePathname() === href) {
    return (
      <div className="nav__link" id={id}>
        <div className="nav__link-indicator" />
        {name}
      </div>
    );
  }
  return (
    <Link className="nav__link" href={href} id={id} prefetch={false}>
      {name}
    </Link>
  );
}
