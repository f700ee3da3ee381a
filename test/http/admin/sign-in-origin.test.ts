import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskUser, signIn } from '../../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

describe(`where a sign-in comes from (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  it.each([
    ['https://evil.example', undefined],
    ['null', undefined],
    [undefined, 'cross-site'],
    [undefined, 'same-site'],
  ])('a form on another site (Origin %s, Sec-Fetch-Site %s) signs nobody in', async (origin, site) => {
    const reply = await centre.ask('/api/users/login', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        ...(origin === undefined ? {} : { Origin: origin }),
        ...(site === undefined ? {} : { 'Sec-Fetch-Site': site }),
      },
      body: `email=${encodeURIComponent(editor.email)}&password=${encodeURIComponent(editor.password)}`,
    });
    expect([reply.status, reply.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('our own page signs people in', async () => {
    const reply = await centre.ask('/api/users/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: centre.settings.origin, 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify({ email: editor.email, password: editor.password }),
    });
    expect(reply.status).toBe(200);
    expect(reply.headers['set-cookie']).toBeDefined();
  });
});
