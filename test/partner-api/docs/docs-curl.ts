import type { Ask } from '../../support/http-request.ts';

/** A command of a document, as far as it asks for something. */
export interface CurlCommand {
  line: string;
  url: string;
  ask: Ask;
  /** What the answer should be: `# 410` at the end of the line, else 200. */
  status: number;
}

/** Every line of a document that begins with `curl`, indented or in a block, however it is continued; `$NAME` in it stands for one of `variables`. */
export function curlCommands(markdown: string, variables: Readonly<Record<string, string>>): CurlCommand[] {
  const lines = markdown
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => /^( {4})?curl /.test(line));
  return lines.map((line) => readCommand(line.trim(), variables));
}

function readCommand(line: string, variables: Readonly<Record<string, string>>): CurlCommand {
  const [, command = '', status = '200'] = /^(.*?)(?:\s+# (\d{3}))?$/.exec(line) ?? [];
  const [, ...words] = shellWords(command, variables);
  const headers: Record<string, string> = {};
  const rest: string[] = [];
  const data: string[] = [];
  let method: string | undefined;
  let isQuery = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    switch (word) {
      case '-H': {
        index += 1;
        const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(words[index] ?? '') ?? [];
        headers[name] = value;
        break;
      }
      case '-X':
        index += 1;
        method = words[index];
        break;
      case '-d':
        index += 1;
        data.push(words[index] ?? '');
        break;
      case '--data-urlencode':
        index += 1;
        data.push((words[index] ?? '').replace(/(?<==).*$/s, encodeURIComponent));
        break;
      case '-G':
        isQuery = true;
        break;
      case '--compressed':
        headers['Accept-Encoding'] = 'gzip, br';
        break;
      case '-i':
        break;
      default:
        rest.push(word);
    }
  }
  const [address = '', ...odd] = rest;
  if (odd.length > 0 || address.startsWith('-')) throw new Error(`Not understood: ${line}`);
  const body = isQuery || data.length === 0 ? undefined : data.join('&');
  method ??= body === undefined ? undefined : 'POST';
  const url = isQuery ? `${address}?${data.join('&')}` : address;
  // curl sends an address as it stands; letters that are not ASCII are refused before the server sees them.
  if (/[^!-~]/.test(url)) throw new Error(`Not an address that curl can ask for: ${line}`);
  return {
    line,
    url: new URL(url).href,
    ask: { ...(method === undefined ? {} : { method }), ...(body === undefined ? {} : { body }), headers },
    status: Number(status),
  };
}

/** Words as a shell divides them: quotes of both kinds, and variables outside single ones. */
function shellWords(command: string, variables: Readonly<Record<string, string>>): string[] {
  const fill = (text: string) =>
    text.replace(/\$(\w+)/g, (whole, name: string) => {
      const value = variables[name];
      if (value === undefined) throw new Error(`Nothing stands for ${whole}`);
      return value;
    });
  return [...command.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"|([^'"]+)/g, (_, single?: string, double?: string, bare?: string) =>
      single === undefined ? fill(double ?? bare ?? '') : single,
    ),
  );
}
