import type { SchemaObject } from '../openapi/openapi-types.ts';
import type { DocsWords } from './docs-words.ts';
import { Inline } from './prose.tsx';
import { membersOf, typeInWords } from './schema-words.ts';

interface Props {
  name: string;
  schema: SchemaObject;
  words: DocsWords;
}

/** A component with its members; `?` marks those that may be absent. */
export function SchemaSection({ name, schema, words }: Props) {
  const members = membersOf(schema);
  return (
    <section aria-labelledby={`schema-${name}`}>
      <h3 id={`schema-${name}`}>{name}</h3>
      {schema.description !== undefined && (
        <p lang="en">
          <Inline text={schema.description} />
        </p>
      )}
      {members.length === 0 && (
        <p>
          <code>{typeInWords(schema)}</code>
        </p>
      )}
      {members.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">{words.type}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ path, schema: member, isRequired }) => (
              <tr key={path}>
                <th scope="row">
                  <code>{isRequired ? path : `${path}?`}</code>
                </th>
                <td>
                  <code>{typeInWords(member)}</code>
                </td>
                <td lang="en">
                  <Inline text={member.description ?? ''} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
