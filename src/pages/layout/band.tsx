import type { ReactNode } from 'react';

interface BandProps {
  id: string;
  title: string;
  /** To all of what the band shows some of. */
  way?: { url: string; label: string };
  children: ReactNode;
}

/** A part of a page under a heading of its own, across its whole width. */
export function Band({ id, title, way, children }: BandProps) {
  return (
    <section className="band" aria-labelledby={id}>
      <div className="band-head">
        <h2 id={id}>{title}</h2>
        {way !== undefined && <a href={way.url}>{way.label}</a>}
      </div>
      {children}
    </section>
  );
}
