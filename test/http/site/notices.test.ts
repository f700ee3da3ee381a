import { describe, expect, it, onTestFinished } from 'vitest';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';

describe('notices in plain text', () => {
  const open = async (env: Record<string, string> = {}): Promise<HttpCentre> => {
    const centre = await openHttpCentre({ env, now: () => '2026-11-29T18:00:00.000Z' });
    onTestFinished(() => centre.close());
    return centre;
  };

  it('tells whom to tell of a hole, for half a year from today', async () => {
    const centre = await open({ SECURITY_CONTACT: 'security@example.org' });
    const { status, headers, text } = await centre.ask('/.well-known/security.txt');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(text.split('\n')).toEqual([
      'Contact: mailto:security@example.org',
      'Expires: 2027-05-28T00:00:00.000Z',
      'Preferred-Languages: uk, en',
      'Canonical: https://visnyk.example/.well-known/security.txt',
      '',
    ]);
  });

  it('has no such notice where nobody is named', async () => {
    expect((await (await open()).ask('/.well-known/security.txt')).status).toBe(404);
  });
});
