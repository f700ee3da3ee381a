import fc from 'fast-check';

/** Values that nobody should send, besides whatever fast-check thinks of; percent-encoded already, some of them badly. */
export const STRANGE_VALUES = [
  ...[
    '',
    '%20',
    '%',
    '%zz',
    '%c3%28',
    '%00',
    '%0d%0aX-Evil:1',
    '%F0%9F%87%BA%F0%9F%87%A6',
    '%ED%A0%80',
    '+',
    ',',
    ',,,',
    '&',
    '=',
    '&=&',
    '#',
  ],
  ...[
    '0',
    '-1',
    '1',
    '1e3',
    '007',
    '1.5',
    '99999999999999999999',
    '9007199254740993',
    '-0',
    'NaN',
    'Infinity',
    '0x10',
    '%D9%A3',
  ],
  ...[
    '0000-00-00',
    '9999-12-31',
    '2026-02-30',
    '2026-13-01',
    '1990-12-31',
    '275760-09-13',
    '2026-11-22T25%3A00Z',
    'now',
    'yesterday',
  ],
  ...['2026-11-22', '2026-11-22T10%3A00%3A00Z', '2026-11-22T10%3A00%3A00%2B02%3A00', '2026-W12', '-271821-04-20'],
  ...[
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
    '[object+Object]',
    '__proto__',
    'constructor',
    'toString',
    '%5B%24ne%5D',
  ],
  ...[
    "'%20OR%201%3D1--",
    '%22%3Cscript%3E',
    '..%2F..%2Fetc%2Fpasswd',
    '%2A',
    '(((((',
    '.*%2B%3F%5E%24',
    '%24where',
    '%25%27_',
  ],
  ...[
    'uk',
    'en',
    'uk,en',
    'uk,uk',
    'UK',
    'ru',
    'news',
    'news,guide',
    'announcements',
    'partnerstvo',
    'UA-46',
    'UA-99',
    'ua-46',
  ],
  ...[
    'urn%3Auuid%3A00000000-0000-0000-0000-000000000000',
    '00000000-0000-4000-8000-000000000000',
    'AAAA',
    'bm90IGEgY3Vyc29y',
  ],
  'a'.repeat(300),
  Array(200).fill('x').join(','),
];

const encoded = fc.string({ unit: 'binary', maxLength: 40 }).map(encodeURIComponent);

/** A value as it stands in an address. */
export const hostileValue = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...STRANGE_VALUES) }, encoded);

/** Names that no endpoint knows, and names that mean something to JavaScript or to a database. */
const strangeName = fc.oneof(
  fc.constantFrom(
    'nonsense',
    '__proto__',
    'constructor',
    'where',
    'limit%5B%5D',
    'limit[]',
    'LIMIT',
    'sort',
    'depth',
    '%zz',
    '%00',
  ),
  encoded.filter((name) => name !== ''),
);

export interface SentParameter {
  name: string;
  value: string;
}

/** Parameters of a query: those an endpoint knows and, less often, those it does not; some of them twice. */
export function hostileQuery(known: readonly string[]): fc.Arbitrary<SentParameter[]> {
  const name =
    known.length === 0
      ? strangeName
      : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: strangeName });
  return fc.array(fc.record({ name, value: hostileValue }), { maxLength: 4 }).map((sent) => sent.map(unheld));
}

export const hostileAccept = fc.oneof(
  fc.constantFrom(undefined, undefined, '*/*', 'application/json', 'application/ninjs+json', 'application/x-ndjson'),
  fc.constantFrom(
    'text/html',
    'image/png',
    'application/*;q=0',
    ';;;',
    '*',
    'application/json;q=banana',
    'a/b,'.repeat(500),
  ),
);

/** JSON that is no body of ours, and what is no JSON. */
export const hostileBody = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '""',
    '{"__proto__":{"x":1}}',
    '[[[[[[]]]]]]',
    '\u0000',
    '{"a":1e999}',
    '['.repeat(5000),
  ),
  fc.constant(JSON.stringify({ a: 'x'.repeat(70_000) })),
);

/** Whether a request would be held until something happens: nobody here has the time. */
export function isHeld(name: string, value: string): boolean {
  return name === 'wait' && /^\D*0*(30|[12]\d|[1-9])\D*$/.test(value);
}

function unheld({ name, value }: SentParameter): SentParameter {
  return { name, value: isHeld(name, value) ? '31' : value };
}
