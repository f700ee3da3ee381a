import type { OpenApiDocument } from '../openapi/openapi-types.ts';
import type { DocsWords } from './docs-words.ts';
import type { OperationGroup } from './operation-group.ts';

interface Props {
  groups: OperationGroup[];
  document: OpenApiDocument;
  words: DocsWords;
}

/** Where everything on the page stands. */
export function DocsContents({ groups, document, words }: Props) {
  return (
    <nav className="docs-contents" aria-labelledby="contents">
      <h2 id="contents">{words.contents}</h2>
      <ul>
        {groups.map(({ group, operations }) => (
          <li key={group}>
            <a href={`#group-${group}`}>{words.groups[group]}</a>
            <ul>
              {operations.map(({ path, method, operation }) => (
                <li key={operation.operationId}>
                  <a href={`#${operation.operationId}`}>
                    <code>{`${method.toUpperCase()} ${path}`}</code> {operation.summary}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        <li>
          <a href="#schemas">{words.schemas}</a>
          {': '}
          {Object.keys(document.components.schemas).map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <a href={`#schema-${name}`}>{name}</a>
            </span>
          ))}
        </li>
        <li>
          <a href="#problems">{words.problems}</a>
        </li>
        <li>
          <a href="#headers">{words.headers}</a>
        </li>
      </ul>
    </nav>
  );
}
