import type { Locale } from '../../publication/release.ts';
import type { OpenApiDocument } from '../openapi/openapi-types.ts';
import { PROBLEM_ADVICE } from '../openapi/problem-advice.ts';
import { PROBLEMS, type ProblemName } from '../problems.ts';
import type { DocsWords } from './docs-words.ts';
import { Inline } from './prose.tsx';

interface Props {
  document: OpenApiDocument;
  locale: Locale;
  words: DocsWords;
}

/** Every problem under the anchor that is its type, and the headers of answers. */
export function ProblemList({ document, locale, words }: Props) {
  return (
    <>
      <section aria-labelledby="problems">
        <h2 id="problems">{words.problems}</h2>
        <p>
          <Inline text={words.problemsIntro} />
        </p>
        {(Object.keys(PROBLEMS) as ProblemName[]).map((name) => (
          <section key={name} aria-labelledby={`problem-${name}`}>
            <h3 id={`problem-${name}`}>
              <code>{name}</code> <span lang="en">{PROBLEMS[name].title}</span>
            </h3>
            <p>
              {words.status} <code>{PROBLEMS[name].status}</code>. <Inline text={PROBLEM_ADVICE[name][locale]} />
            </p>
          </section>
        ))}
      </section>
      <section aria-labelledby="headers">
        <h2 id="headers">{words.headers}</h2>
        <dl>
          {Object.entries(document.components.headers).map(([name, { description }]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd lang="en">
                <Inline text={description} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
