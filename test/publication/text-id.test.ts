import { describe, expect, it } from 'vitest';
import { feedId, textId, uuidV5 } from '../../src/publication/text-id.ts';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('RFC 9562 5.5, UUID version 5', () => {
  it('gives the UUID of appendix A.4', () => {
    expect(uuidV5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
    expect(uuidV5(DNS.toUpperCase(), 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it.each(['', 'news-1', `${DNS}0`, DNS.replaceAll('-', '')])('refuses %j as a namespace', (namespace) => {
    expect(() => uuidV5(namespace, 'x')).toThrow(TypeError);
  });
});

describe('ids', () => {
  it('are URNs that never change', () => {
    expect(textId(DNS, 'uk')).toBe('urn:uuid:cf223929-9f6b-51e1-928a-5088c9e52f6f');
    expect(feedId('uk', 'all')).toBe('urn:uuid:fdee0792-43a4-55a3-bc2d-ca55708dbd3c');
  });

  it('differ by language, channel and press centre', () => {
    const ids = [
      textId(DNS, 'uk'),
      textId(DNS, 'en'),
      feedId('uk', 'all'),
      feedId('en', 'all'),
      feedId('uk', 'tag/grant'),
      feedId('uk', 'all', DNS),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
