import { beforeEach, describe, expect, it, vi } from 'vitest';
import { persistentFetch } from '../../../src/admin/sign-in-again/persistent-fetch.ts';

const ORIGIN = 'https://visnyk.example';

describe('an act of an editor', () => {
  const original = vi.fn<typeof fetch>();
  const session = {
    isAlive: vi.fn(async () => false),
    renew: vi.fn(async () => true),
    onSignOut: vi.fn(),
    refusal: () => 'Не ввійшли',
  };
  const send = persistentFetch(original, ORIGIN, session);
  const answer = (...statuses: number[]) => {
    for (const status of statuses) original.mockResolvedValueOnce(new Response(null, { status }));
  };
  beforeEach(() => {
    vi.resetAllMocks();
    session.isAlive.mockResolvedValue(false);
    session.renew.mockResolvedValue(true);
  });

  it.each([401, 403])('that a stranger may not do (%i) is done when its sender has signed in again', async (status) => {
    answer(status, 200);
    const init = { method: 'PATCH', body: '{"title":"Я"}' };
    expect((await send('/api/news/1?locale=uk', init)).status).toBe(200);
    expect(original.mock.calls).toEqual([
      ['/api/news/1?locale=uk', init],
      ['/api/news/1?locale=uk', init],
    ]);
  });

  it('is refused in our words where they would not sign in', async () => {
    answer(403);
    session.renew.mockResolvedValue(false);
    const response = await send(`${ORIGIN}/api/news`, { method: 'POST', body: '{}' });
    expect([response.status, await response.json()]).toEqual([401, { errors: [{ message: 'Не ввійшли' }] }]);
  });

  it('that its sender may not do is refused by the server itself', async () => {
    answer(403);
    session.isAlive.mockResolvedValue(true);
    expect((await send('/api/users-of-mine', { method: 'DELETE' })).status).toBe(403);
    expect(session.renew).not.toHaveBeenCalled();
  });

  it.each<[string, string, RequestInit | undefined]>([
    ['a look', '/api/news', undefined],
    ['signing in', '/api/users/login', { method: 'POST' }],
    ['what the desk notes by itself', '/api/payload-preferences/nav', { method: 'POST' }],
    ['a lock', '/api/payload-locked-documents/1', { method: 'PATCH' }],
    ['another origin', 'https://elsewhere.example/api/news', { method: 'POST' }],
    ['what cannot be sent twice', '/api/news', { method: 'POST', body: new ReadableStream() }],
  ])('is none: %s', async (_what, address, init) => {
    answer(401);
    expect((await send(address, init)).status).toBe(401);
    expect(session.isAlive).not.toHaveBeenCalled();
  });

  it.each([200, 400, 409, 500, 503])('that was answered with %i is done with', async (status) => {
    answer(status);
    expect((await send('/api/news', { method: 'POST', body: '{}' })).status).toBe(status);
    expect(session.isAlive).not.toHaveBeenCalled();
  });

  it.each([
    [200, 1],
    [500, 0],
  ])('signing out (%i): nothing typed is left behind %i times', async (status, times) => {
    answer(status);
    await send('/api/users/logout?allSessions=false', { method: 'POST' });
    expect(session.onSignOut).toHaveBeenCalledTimes(times);
  });
});
