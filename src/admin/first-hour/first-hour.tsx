import type { Words } from '../../../collections/words.ts';
import { sayIn } from '../texts/text-words.ts';
import { DIRECTORIES, DONE, IDENTITY, LEAD, TEXT, WELCOME } from './first-hour-words.ts';
import type { FirstStep } from './first-steps.ts';
import './first-hour.css';

interface FirstHourProps {
  language: string;
  role: unknown;
  steps: readonly FirstStep[];
}

interface Told {
  title: Words;
  hint: Words;
  acts: { href: string; phrase: Words }[];
}

/** What greets the first editor of an empty press centre, until its first text is out. */
export function FirstHour({ language, role, steps }: FirstHourProps) {
  const say = (phrase: Words) => sayIn(language, phrase);
  return (
    <section aria-labelledby="first-hour" className="first-hour">
      <h2 id="first-hour">{say(WELCOME)}</h2>
      <p>{say(LEAD)}</p>
      <ol>
        {steps.map(({ name, isDone }) => {
          const { title, hint, acts } = told(name, role);
          return (
            <li key={name}>
              <h3>
                {say(title)}
                {isDone && ` · ✓ ${say(DONE)}`}
              </h3>
              <p>{say(hint)}</p>
              {acts.map(({ href, phrase }) => (
                <a className="btn btn--style-secondary btn--size-medium" href={href} key={href}>
                  {say(phrase)}
                </a>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Nobody is sent where they may do nothing. */
function told(step: FirstStep['name'], role: unknown): Told {
  const mayKeepDirectories = role !== 'author';
  switch (step) {
    case 'identity':
      return role === 'admin'
        ? { ...IDENTITY, acts: [{ href: '/admin/globals/site-settings', phrase: IDENTITY.act }] }
        : { ...IDENTITY, hint: IDENTITY.byAdmin, acts: [] };
    case 'directories':
      return {
        ...DIRECTORIES,
        acts: mayKeepDirectories
          ? [
              { href: '/admin/collections/sources/create', phrase: DIRECTORIES.source },
              { href: '/admin/collections/tags/create', phrase: DIRECTORIES.tag },
            ]
          : [],
      };
    case 'text':
      return { ...TEXT, acts: [{ href: '/admin/collections/news/create', phrase: TEXT.act }] };
  }
}
