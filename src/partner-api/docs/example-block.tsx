import type { Example, OpenApiDocument, Reference } from '../openapi/openapi-types.ts';
import type { DocsWords } from './docs-words.ts';
import { nameOf } from './schema-words.ts';

interface Props {
  example: Example | Reference;
  document: OpenApiDocument;
  words: DocsWords;
}

/** An example that opens when asked to, without a script; examples of the text formats are shown as they are sent. */
export function ExampleBlock({ example, document, words }: Props) {
  const found = '$ref' in example ? document.components.examples[nameOf(example.$ref)] : example;
  if (found === undefined) return null;
  const { summary, value } = found;
  return (
    <details>
      <summary>
        {words.example}: <span lang="en">{summary}</span>
      </summary>
      <pre>
        <code>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</code>
      </pre>
    </details>
  );
}
