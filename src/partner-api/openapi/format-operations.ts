import type { AnyEndpoint, ResponseFormat } from '../endpoint.ts';
import { extensionOf, JSON_FEED_TYPE, NDJSON_TYPE, NINJS_TYPE } from '../media-types.ts';

/** An endpoint at one of its addresses, as the contract tells of it. */
export interface FormatOperation {
  endpoint: AnyEndpoint;
  id: string;
  path: string;
  summary: string;
  description: string;
  /** What it answers in; null where it answers without a body. */
  format: ResponseFormat | null;
}

/** What a format adds to the name of an operation, and is called in a sentence. */
const NAMES: Readonly<Record<string, readonly [suffix: string, name: string]>> = {
  [NINJS_TYPE]: ['Ninjs', 'ninjs'],
  [JSON_FEED_TYPE]: ['JsonFeed', 'JSON Feed'],
  [NDJSON_TYPE]: ['Ndjson', 'NDJSON'],
};

/**
 * The operations of an endpoint: one for each format, at the address that has its extension. An operation that may answer in several
 * types is a union in a typed client, and nothing can be read from it; the first format is the one of the address without an extension.
 */
export function formatOperations(endpoint: AnyEndpoint): FormatOperation[] {
  const { id, path, summary, description, success } = endpoint;
  const [first = null, ...others] = success.formats;
  const main = { endpoint, id, path, summary, description, format: first };
  if (others.length === 0) return [main];
  const inOthers = others.map((format): FormatOperation => {
    const [suffix = '', name = format.mediaType] = NAMES[format.mediaType] ?? [];
    return {
      endpoint,
      id: `${id}As${suffix}`,
      path: `${path}.${extensionOf(format.mediaType)}`,
      summary: `${summary}, as ${name}`,
      description: `The same as \`${path}\`, in the format \`${format.mediaType}\`.${refusal(format)}`,
      format,
    };
  });
  const ways = inOthers.map(({ path: at, format }) => `\`${at}\` (\`${format?.mediaType}\`)`).join(', ');
  const line = `In other formats: ${ways}; or from this address, by \`Accept\`.`;
  return [{ ...main, description: `${description}\n\n${line}` }, ...inOthers];
}

function refusal({ without = [], isStreamed }: ResponseFormat): string {
  const whole = isStreamed === true ? ' It is the whole list at once, one item a line.' : '';
  return without.length === 0 ? whole : `${whole} It takes no ${without.map((name) => `\`${name}\``).join(', ')}.`;
}
