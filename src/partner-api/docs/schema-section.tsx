import type { SchemaObject } from '../openapi/openapi-types.ts';
import { MemberList } from './member-list.tsx';
import { Inline } from './prose.tsx';
import { membersOf, typeInWords } from './schema-words.ts';

interface Props {
  name: string;
  schema: SchemaObject;
}

/** A component with its members; `?` marks those that may be absent. */
export function SchemaSection({ name, schema }: Props) {
  const members = membersOf(schema);
  return (
    <section>
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
        <MemberList
          members={members.map(({ path, schema: member, isRequired }) => ({
            name: isRequired ? path : `${path}?`,
            type: typeInWords(member),
            meaning: member.description ?? '',
          }))}
        />
      )}
    </section>
  );
}
