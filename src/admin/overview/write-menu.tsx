import { words } from '../../../collections/words.ts';
import { type Say, WRITE } from './overview-words.ts';

const NEW = [
  ['/admin/collections/news/create', words('Новину, анонс або колонку', 'A news item, announcement or column')],
  ['/admin/collections/guides/create', words('Посібник', 'A guide')],
  ['/admin/collections/documents/create', words('Додати файл', 'Add a file')],
  ['/admin/collections/media/create', words('Додати зображення', 'Add a picture')],
] as const;

/** «Написати ▾»: works by mouse, keyboard and without scripts. */
export function WriteMenu({ say }: { say: Say }) {
  return (
    <details className="overview__write">
      <summary className="btn btn--style-primary btn--size-medium">{say(WRITE)} ▾</summary>
      <ul>
        {NEW.map(([href, phrase]) => (
          <li key={href}>
            <a href={href}>{say(phrase)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
