/** What `saxes` finds, by its own messages, in words that tell an editor more. */
const WORDS: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^unclosed tag: (.+)$/, (name) => `<${name}> is not closed`],
  [/^unexpected close tag\.$/, () => 'an end tag that closes nothing: another element is open'],
  [/^unmatched closing tag: (.+)\.$/, (name) => `</${name}> closes nothing`],
  [/^unbound namespace prefix: "(.+)"\.$/, (prefix) => `the prefix ${prefix}: is not declared`],
  [/^duplicate attribute: (?:\{.*\})?(.+)\.$/, (name) => `the attribute ${name} twice in one tag`],
  [
    /^(?:undefined entity|empty entity name|malformed character entity|disallowed character in entity name)\.$/,
    reference,
  ],
  [/^the string "]]>" is disallowed in char data\.$/, () => ']]> outside CDATA'],
  [/^documents may contain only one root\.$|^document must contain a root element\.$|^text data outside/, root],
  [/^unexpected end\.$/, () => 'the document ends in the middle'],
  [/^attribute without value\.$/, () => 'an attribute without a value'],
  [/^unquoted attribute value\.$/, () => 'an attribute whose value has no quotation marks'],
  [/^disallowed character in (?:opening )?tag name\.?$/, () => 'a < that begins no tag'],
  [/^disallowed character in attribute name\.$/, () => 'an attribute that is none'],
  [/^disallowed character\.$/, () => 'a character that does not belong there'],
];

/** What is wrong with a document; a message that has no words here stands as it is. */
export function wordFault(message: string): string {
  for (const [pattern, say] of WORDS) {
    const found = pattern.exec(message);
    if (found !== null) return say(found[1] ?? '');
  }
  return message;
}

function reference(): string {
  return 'an & that begins no reference XML knows';
}

function root(): string {
  return 'not exactly one root element';
}
