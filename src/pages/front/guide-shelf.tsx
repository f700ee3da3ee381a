import { Image } from '../parts/picture.tsx';
import type { ShelvedGuide } from './front-model.ts';

/** As wide as the stylesheet shows a cover. */
const COVER_WIDTH = '9.5rem';

/** Guides by their covers, as they stand on a shelf. */
export function GuideShelf({ guides }: { guides: readonly ShelvedGuide[] }) {
  return (
    <ul className="shelf">
      {guides.map(({ title, url, cover, publisher, year }) => (
        <li key={url}>
          <div className="shelf-cover">
            {cover !== null && <Image picture={cover} sizes={COVER_WIDTH} isDecorative />}
          </div>
          <h3>
            <a href={url}>{title}</a>
          </h3>
          {(publisher !== null || year !== null) && (
            <p className="meta">{[publisher, year].filter((fact) => fact !== null).join(', ')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
