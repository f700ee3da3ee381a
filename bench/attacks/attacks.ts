/** One request of somebody who wants to keep everybody else waiting. */
export interface Attack {
  name: string;
  isSignedIn: boolean;
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  body: string | null;
  type: 'application/json' | `multipart/form-data; boundary=${string}`;
}

const NEWS = '/api/news?locale=uk&draft=true&depth=0';

/** What was tried from outside, and from inside with an account: each over and over, by several at once. */
export const ATTACKS: readonly Attack[] = [
  post('stranger: 8 MB to the sign-in', false, '/api/users/login', { email: 'x'.repeat(8_000_000) }),
  post('stranger: deep JSON', false, '/api/users/login', nested(5_000)),
  get('stranger: combinations of feeds', false, `/feeds/uk/query.rss?tag=${'osvita,'.repeat(200)}x`),
  get('stranger: feeds with endless parameters', false, `/feeds/uk/all.rss?${'a=1&'.repeat(2_000)}`),
  get('stranger: a search', false, `/v1/items?q=${encodeURIComponent('а б в г ґ д е є ж з')}`),
  post('editor: 20,000 paragraphs', true, NEWS, text(20_000)),
  post('editor: 1,400 paragraphs, which is taken', true, NEWS, text(1_400)),
  post('editor: 50,000 fields', true, NEWS, fields(50_000)),
  form('editor: 50,000 fields in a form', { _payload: JSON.stringify(fields(50_000)) }),
  form('editor: 1,400 paragraphs in a form, which are taken', { _payload: JSON.stringify(text(1_400)) }),
  form('editor: a form of 20,000 parts', fields(20_000)),
  post('editor: 20,000 values that belong to no field', true, NEWS, { title: 'x', strange: [fields(20_000)] }),
  {
    ...post('editor: 25 texts at once', true, `${NEWS}&where[kind][exists]=true&limit=25`, { internalNote: 'x' }),
    method: 'PATCH',
  },
  get('editor: a search for 2,000 words', true, `/api/news?where[title][like]=${'a+'.repeat(2_000)}`),
  post('editor: a title of a million letters', true, NEWS, { kind: 'news', title: 'я'.repeat(600_000) }),
  get('editor: versions without a limit', true, '/api/news/versions?limit=0&depth=9'),
  get('editor: versions with their bodies', true, '/api/news/versions?limit=0&select[version][body]=true'),
  get('editor: all texts in all languages', true, '/api/news?limit=0&depth=9&locale=all&draft=true'),
  get('editor: forty conditions', true, `/api/news?${conditions(40)}`),
  get('editor: a thousand conditions', true, `/api/news?${conditions(1_000)}`),
];

function get(name: string, isSignedIn: boolean, path: string): Attack {
  return { name, isSignedIn, method: 'GET', path, body: null, type: 'application/json' };
}

function post(name: string, isSignedIn: boolean, path: string, body: object | string): Attack {
  const written = typeof body === 'string' ? body : JSON.stringify(body);
  return { name, isSignedIn, method: 'POST', path, body: written, type: 'application/json' };
}

/** As the desk's own forms are sent. */
function form(name: string, parts: object): Attack {
  const boundary = '----attack';
  const written = Object.entries(parts).map(
    ([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const body = `${written.join('')}--${boundary}--\r\n`;
  return { ...post(name, true, NEWS, body), type: `multipart/form-data; boundary=${boundary}` };
}

function nested(depth: number): string {
  return `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
}

function fields(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`field${index}`, index]));
}

function conditions(count: number): string {
  return Array.from({ length: count }, (_, index) => `where[or][${index}][title][like]=x${index}`).join('&');
}

function text(paragraphs: number): object {
  const node = { version: 1, direction: 'ltr', format: '', indent: 0 };
  const words = {
    type: 'text',
    version: 1,
    text: 'Абзац, яких багато.',
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
  };
  const children = Array.from({ length: paragraphs }, () => ({
    ...node,
    type: 'paragraph',
    textFormat: 0,
    children: [words],
  }));
  return { kind: 'news', title: 'Довга', body: { root: { ...node, type: 'root', children } } };
}
