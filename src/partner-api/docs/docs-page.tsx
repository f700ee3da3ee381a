import { apiDocsUrl } from '../../pages/describe-site.ts';
import { Page } from '../../pages/layout/page.tsx';
import { overviewFacts } from '../../pages/layout/page-facts.ts';
import { renderDocument } from '../../pages/layout/render-document.tsx';
import type { Site } from '../../pages/page-models.ts';
import type { HttpMethod, OpenApiDocument } from '../openapi/openapi-types.ts';
import type { PathValues } from './curl-line.ts';
import { DocsContents } from './docs-contents.tsx';
import { DOCS_WORDS } from './docs-words.ts';
import type { GroupName, OperationGroup } from './operation-group.ts';
import { OperationSection } from './operation-section.tsx';
import { OPERATION_TITLES_UK } from './operation-titles.uk.ts';
import { ProblemList } from './problem-list.tsx';
import { Inline } from './prose.tsx';
import { SchemaSection } from './schema-section.tsx';

/** `/v1/docs`: the contract for people, written from the contract itself. `values` make the commands work. */
export function renderDocsPage(document: OpenApiDocument, site: Site, values: PathValues): string {
  const { locale, origin } = site;
  const words = DOCS_WORDS[locale];
  const other = locale === 'uk' ? 'en' : 'uk';
  const facts = overviewFacts(site, {
    title: words.title,
    description: words.description,
    url: apiDocsUrl(origin, locale),
    alternates: [{ locale: other, url: apiDocsUrl(origin, other) }],
    feeds: [],
  });
  const groups = groupsOf(document, locale === 'uk');
  return renderDocument(
    <Page facts={facts}>
      <header className="list-head">
        <h1>{words.title}</h1>
        <p>{words.description}</p>
      </header>
      <div className="docs">
        <div className="prose">
          {words.intro.map((paragraph) => (
            <p key={paragraph}>
              <Inline text={paragraph} />
            </p>
          ))}
          <p>
            <a href={`${origin}/v1/openapi.json`}>{words.machine}</a>
          </p>
          <h2 id="begin">{words.begin}</h2>
          {words.beginSteps.map(({ text, command }) => (
            <div key={text}>
              <p>{text}</p>
              <pre>
                <code>{command(origin)}</code>
              </pre>
            </div>
          ))}
        </div>
        <DocsContents groups={groups} document={document} words={words} />
        <div className="prose">
          {groups.map(({ group, operations }) => (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}>{words.groups[group]}</h2>
              {operations.map((place) => (
                <OperationSection
                  key={place.operation.operationId}
                  {...place}
                  document={document}
                  words={words}
                  origin={origin}
                  values={values}
                />
              ))}
            </section>
          ))}
          <section aria-labelledby="schemas">
            <h2 id="schemas">{words.schemas}</h2>
            {Object.entries(document.components.schemas).map(([name, schema]) => (
              <SchemaSection key={name} name={name} schema={schema} />
            ))}
          </section>
          <ProblemList document={document} locale={locale} words={words} />
        </div>
      </div>
    </Page>,
  );
}

function groupsOf({ tags, paths }: OpenApiDocument, isUk: boolean): OperationGroup[] {
  const places = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      path,
      method: method as HttpMethod,
      operation: isUk
        ? { ...operation, summary: OPERATION_TITLES_UK[operation.operationId] ?? operation.summary }
        : operation,
    })),
  );
  return tags.map(({ name }) => ({
    group: name as GroupName,
    operations: places.filter(({ operation }) => operation.tags.includes(name)),
  }));
}
