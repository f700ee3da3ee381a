import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../src/partner-api/problems.ts';

/** What a developer types into a search box, by the status it goes with; types are addresses and stay as they are. */
const USUAL =
  /^(Bad|Invalid|Missing|Unsupported|Insufficient|Not|Method|API key|Too many|Subscription already|Request|Gone|Query string|Idempotency key|Rate limit exceeded|Internal server error|Service unavailable)\b/;

describe('titles of problems', () => {
  it.each(Object.entries(PROBLEMS))('%s begins with the usual term', (_name, { title }) => {
    expect(title).toMatch(USUAL);
  });

  it('calls what most people meet by its name', () => {
    expect([
      PROBLEMS['key-needed'],
      PROBLEMS['bad-key'],
      PROBLEMS['bad-cursor'],
      PROBLEMS['too-many-requests'],
    ]).toEqual([
      { status: 401, title: 'Missing API key' },
      { status: 401, title: 'Invalid API key' },
      { status: 400, title: 'Invalid cursor' },
      { status: 429, title: 'Rate limit exceeded' },
    ]);
  });

  it('keeps the names that types end with', () => {
    expect(Object.keys(PROBLEMS).slice(0, 4)).toEqual(['bad-request', 'bad-parameter', 'bad-cursor', 'key-in-query']);
    expect(new Set(Object.values(PROBLEMS).map(({ title }) => title)).size).toBe(Object.keys(PROBLEMS).length);
  });
});
