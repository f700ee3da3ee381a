import type {
  ApiResponse,
  HttpMethod,
  OpenApiDocument,
  Operation,
  Parameter,
  SchemaObject,
} from '../openapi/openapi-types.ts';
import { PROBLEMS, type ProblemName } from '../problems.ts';
import { curlLine, type PathValues } from './curl-line.ts';
import type { DocsWords } from './docs-words.ts';
import { ExampleBlock } from './example-block.tsx';
import { MemberList } from './member-list.tsx';
import { Prose } from './prose.tsx';
import { nameOf, typeInWords } from './schema-words.ts';

export interface OperationPlace {
  path: string;
  method: HttpMethod;
  operation: Operation;
}

interface Props extends OperationPlace {
  document: OpenApiDocument;
  words: DocsWords;
  origin: string;
  values: PathValues;
}

/** One operation: what it is for, what it takes and answers, how it fails, and a command to try. */
export function OperationSection({ path, method, operation, document, words, origin, values }: Props) {
  const { operationId, summary, description, security, parameters, requestBody, responses } = operation;
  const isForAll = security.some((way) => Object.keys(way).length === 0);
  const body = requestBody?.content['application/json']?.schema;
  const own = parameters.flatMap((parameter) => ('$ref' in parameter ? [] : [parameter]));
  return (
    <section className="operation" aria-labelledby={operationId}>
      <h3 id={operationId}>
        <code>{`${method.toUpperCase()} ${path}`}</code> {summary}
      </h3>
      <div lang="en">
        <Prose text={description} />
      </div>
      <p>{isForAll ? words.keyWelcome : words.keyNeeded}</p>
      <pre>
        <code>{curlLine(origin, { path, method, operation }, values)}</code>
      </pre>
      {own.length > 0 && <Parameters parameters={own} words={words} />}
      {body !== undefined && (
        <p>
          {words.body}: <SchemaLink schema={body} />
        </p>
      )}
      {Object.entries(responses)
        .filter(([status]) => status < '300')
        .map(([status, response]) => (
          <Answer key={status} status={status} response={response} document={document} words={words} />
        ))}
      <p>
        {words.faults}:{' '}
        {problemNames(responses).map((name, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <a href={`#problem-${name}`}>
              <code>{name}</code>
            </a>
          </span>
        ))}
      </p>
    </section>
  );
}

function Parameters({ parameters, words }: { parameters: Parameter[]; words: DocsWords }) {
  return (
    <>
      <p>{words.parameters}:</p>
      <MemberList
        members={parameters.map(({ name, in: place, schema, required, description }) => ({
          name,
          type: [words.where[place], typeInWords(schema), ...(required === true ? [words.required] : [])].join(', '),
          meaning: description,
        }))}
      />
    </>
  );
}

interface AnswerProps {
  status: string;
  response: ApiResponse;
  document: OpenApiDocument;
  words: DocsWords;
}

function Answer({ status, response, document, words }: AnswerProps) {
  const formats = Object.entries(response.content ?? {});
  return (
    <>
      <p>
        {words.answers} <code>{status}</code>: <span lang="en">{response.description}</span>
      </p>
      {formats.length > 0 && (
        <ul>
          {formats.map(([mediaType, { schema, examples, 'x-item-schema': line }]) => (
            <li key={mediaType}>
              <code>{mediaType}</code>
              {schema !== undefined && (
                <>
                  {': '}
                  <SchemaLink schema={line ?? schema} />
                </>
              )}
              {Object.entries(examples ?? {}).map(([name, example]) => (
                <ExampleBlock key={name} example={example} document={document} words={words} />
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A component's name, leading to it; a schema without a name in words. */
function SchemaLink({ schema }: { schema: SchemaObject }) {
  if (schema.$ref === undefined) return <code>{typeInWords(schema)}</code>;
  const name = nameOf(schema.$ref);
  return (
    <a href={`#schema-${name}`}>
      <code>{name}</code>
    </a>
  );
}

function problemNames(responses: Operation['responses']): ProblemName[] {
  const named = Object.values(responses).flatMap(({ content }) =>
    Object.keys(content?.['application/problem+json']?.examples ?? {}),
  );
  return (Object.keys(PROBLEMS) as ProblemName[]).filter((name) => named.includes(name));
}
