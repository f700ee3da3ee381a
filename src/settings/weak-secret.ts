const LEAST_LENGTH = 32;
const LEAST_DIFFERENT = 10;

/** Words of the secrets that examples and tutorials show, without punctuation. */
const PLACEHOLDERS = [
  'changeme',
  'changethis',
  'replaceme',
  'replacethis',
  'yoursecret',
  'mysecret',
  'supersecret',
  'payloadsecret',
  'secrethere',
  'secretkey',
  'placeholder',
  'example',
  'donotuse',
  'password',
];

/** What is wrong with a given secret, in words that do not repeat it; null for a good one and for none at all (`''`). */
export function secretFault(secret: string): string | null {
  if (secret === '') return null;
  if (secret.length < LEAST_LENGTH)
    return `must be at least ${LEAST_LENGTH} random characters; it has ${secret.length}`;
  if (new Set(secret).size < LEAST_DIFFERENT || isRepeated(secret) || isSequence(secret)) {
    return `must be at least ${LEAST_LENGTH} random characters; it repeats itself or follows a pattern`;
  }
  const plain = secret.toLowerCase().replace(/[^a-z]/g, '');
  return PLACEHOLDERS.some((word) => plain.includes(word)) ? 'must be random; it looks like a placeholder' : null;
}

/** One piece over and over: `abcabcabc`. A text is made so if it is found in itself, doubled, before its own end. */
function isRepeated(secret: string): boolean {
  return `${secret}${secret}`.indexOf(secret, 1) <= secret.length / 2;
}

/** Mostly characters that follow one another: `0123456789abcdef…`. */
function isSequence(secret: string): boolean {
  const steps = [...secret].slice(1).filter((letter, index) => letter.charCodeAt(0) - secret.charCodeAt(index) === 1);
  return steps.length > secret.length / 2;
}
