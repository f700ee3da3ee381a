import { describe, expect, it } from 'vitest';
import type { SendResult } from '../../src/push/outgoing/answer.ts';
import { BUCKETS, bucketOf } from '../../src/push/state/buckets.ts';
import type { SubscriberState } from '../../src/push/state/subscriber-states.ts';
import { touchedSince } from '../../src/push/state/subscriptions-version.ts';
import { createSecretBox, SecretBoxError } from '../../src/push/webhooks/secret-box.ts';
import { messageId } from '../../src/push/webhooks/webhook-request.ts';
import { retryAfterSeconds } from '../../src/push/worker/next-step.ts';
import { longestDelayMs, retryDelayMs, shouldDisable } from '../../src/push/worker/retry.ts';
import { settleAttempt } from '../../src/push/worker/settle-attempt.ts';
import { EMPTY_BOARD, shareLeases } from '../../src/push/worker/share-leases.ts';
import { hasFallenSilent } from '../../src/push/worker/silence.ts';

const HOUR_MS = 3_600_000;
const NOW = '2026-11-22T10:00:00.000Z';

describe('the schedule of retries', () => {
  it.each([
    [1, 5_000],
    [2, 30_000],
    [3, 120_000],
    [4, 600_000],
    [5, 1_800_000],
    [6, HOUR_MS],
    [7, 3 * HOUR_MS],
    [8, 6 * HOUR_MS],
    [9, 12 * HOUR_MS],
    [40, 12 * HOUR_MS],
  ])('waits after failure %i for %i ms, a fifth more or less', (failures, ms) => {
    expect(retryDelayMs(failures, 0.5)).toBe(ms);
    expect(retryDelayMs(failures, 0)).toBe(0.8 * ms);
    expect(retryDelayMs(failures, 0.999999)).toBeLessThanOrEqual(1.2 * ms);
    expect(longestDelayMs(failures, false)).toBe(1.2 * ms);
  });

  it('spans three days before the twelfth retry', () => {
    const waits = Array.from({ length: 13 }, (_, index) => retryDelayMs(index + 1, 0.5));
    const spanMs = waits.reduce((sum, ms) => sum + ms, 0);
    expect(spanMs).toBeGreaterThan(2.5 * 24 * HOUR_MS);
    expect(spanMs).toBeLessThan(3.5 * 24 * HOUR_MS);
  });

  it.each([
    [1, 60, 60_000],
    [1, 1, 5_000],
    [9, 60, 12 * HOUR_MS],
    [1, 10_000_000, 24 * HOUR_MS],
  ])(
    'after failure %i that asks for %i s waits %i ms: never sooner than asked, never more than a day',
    (failures, asked, ms) => {
      expect(retryDelayMs(failures, 0.5, asked)).toBe(ms);
    },
  );

  it.each([
    [10, 5 * 24, true],
    [10, 5 * 24 - 1, false],
    // A clock that jumped: days have passed, and hardly anything was tried.
    [3, 10 * 24, false],
    [30, -24, false],
  ])('%i failures over %i hours disable: %s', (failures, hours, isDisabled) => {
    expect(shouldDisable(failures, 0, hours * HOUR_MS)).toBe(isDisabled);
  });
});

const answered = (status: number, headers: Record<string, string> = {}): SendResult => {
  return { kind: 'answered', status, headers, body: Buffer.alloc(0) };
};
const unanswered: SendResult = { kind: 'failed', stage: 'timeout', detail: '' };

describe('what an answer means for a subscriber', () => {
  const before: SubscriberState = {
    subscription: 'webhook:1',
    position: 4,
    since: 0,
    generation: 2,
    dueAt: '2026-11-22T09:00:00.000Z',
    failingSince: '2026-11-22T08:00:00.000Z',
    failures: 3,
    deliveredAt: null,
    lastAnswers: [],
    notice: { kind: 'silent', at: NOW },
  };
  const attempt = { ms: 12.4, upTo: 7, now: NOW, random: 0.5, givesUp: true } as const;

  it.each([
    [200, 'continue'],
    [204, 'continue'],
    [299, 'continue'],
    [410, 'end'],
    [301, 'retry'],
    [304, 'retry'],
    [400, 'retry'],
    [404, 'retry'],
    [429, 'retry'],
    [500, 'retry'],
    [503, 'retry'],
  ])('%i: %s', (status, kind) => {
    expect(settleAttempt(before, { ...attempt, result: answered(status) }).next.kind).toBe(kind);
  });

  it.each([
    [500, { 'retry-after': '60' }, null],
    [429, { 'retry-after': '60' }, 60],
    [503, { 'retry-after': 'Sun, 22 Nov 2026 10:01:30 GMT' }, 90],
    [503, { 'retry-after': 'Sun, 22 Nov 2026 09:00:00 GMT' }, 0],
    [503, { 'retry-after': 'soon' }, null],
    [429, { 'retry-after': '-5' }, null],
    [503, {}, null],
  ])('%i %j asks for a pause of %s seconds', (status, headers, seconds) => {
    expect(retryAfterSeconds(answered(status, headers as Record<string, string>), Date.parse(NOW))).toBe(seconds);
  });

  it('is a failure where there was none, and asks for no pause', () => {
    expect(settleAttempt(before, { ...attempt, result: unanswered }).next.kind).toBe('retry');
    expect(retryAfterSeconds(unanswered, 0)).toBeNull();
  });

  it('waits as long as the answer asks for', () => {
    const { next } = settleAttempt(before, { ...attempt, result: answered(429, { 'retry-after': '7200' }) });
    expect(next).toEqual({ kind: 'retry', delayMs: 7_200_000, notice: null });
  });

  it('moves up and starts afresh when it has accepted', () => {
    const { at, next } = settleAttempt(before, { ...attempt, result: answered(204) });
    expect(next).toEqual({ kind: 'continue' });
    expect(at).toMatchObject({
      position: 7,
      generation: 2,
      failures: 0,
      failingSince: null,
      dueAt: null,
      notice: null,
    });
    expect(at.lastAnswers).toEqual([[Date.parse(NOW) / 1000, 204, 12]]);
  });

  it('keeps its place and the beginning of its failure when it has not', () => {
    const { at, next } = settleAttempt(before, { ...attempt, result: unanswered });
    expect(next).toEqual({ kind: 'retry', delayMs: 600_000, notice: null });
    expect(at).toMatchObject({ position: 4, failures: 4, failingSince: before.failingSince });
    expect(at.dueAt).toBe('2026-11-22T10:10:00.000Z');
  });

  it('is told of once when it falls silent', () => {
    const notice = { kind: 'silent', at: NOW };
    const settled = settleAttempt({ ...before, notice: null }, { ...attempt, result: unanswered });
    expect(settled).toMatchObject({ at: { notice }, next: { kind: 'retry', notice } });
    expect(settleAttempt(settled.at, { ...attempt, result: unanswered })).toMatchObject({
      at: { notice },
      next: { kind: 'retry', notice: null },
    });
  });

  it('is disabled after days of failure, unless it lasts for a time that was promised (WebSub 7)', () => {
    const weary = { ...before, failures: 20, failingSince: '2026-11-01T08:00:00.000Z' };
    const failed = { ...attempt, result: unanswered };
    const notice = { kind: 'disabled', at: NOW };
    expect(settleAttempt(weary, failed)).toMatchObject({
      at: { notice, dueAt: null },
      next: { kind: 'end', status: 'disabled', notice },
    });
    expect(settleAttempt(weary, { ...failed, givesUp: false }).next).toMatchObject({
      kind: 'retry',
      delayMs: 43_200_000,
    });
  });

  it('keeps its place when it wants no more', () => {
    const notice = { kind: 'ended', at: NOW };
    expect(settleAttempt(before, { ...attempt, result: answered(410) })).toMatchObject({
      at: { position: 4, notice },
      next: { kind: 'end', status: 'ended', notice },
    });
  });

  it('remembers its last twenty answers', () => {
    let at = before;
    for (let ms = 0; ms < 30; ms += 1) at = settleAttempt(at, { ...attempt, ms, result: answered(200) }).at;
    expect(at.lastAnswers.map(([, , ms]) => ms)).toEqual(Array.from({ length: 20 }, (_, index) => index + 10));
  });
});

describe('silence', () => {
  const MINUTE = 60;
  it.each([
    ['half an hour is not long', 0, 29, [], false],
    ['more than that is, for one that never failed', 0, 31, [], true],
    [
      'not for one that often comes back after an hour',
      0,
      110,
      [
        [0, 500],
        [60 * MINUTE, 200],
      ],
      false,
    ],
    [
      'but twice as long is',
      0,
      121,
      [
        [0, 500],
        [60 * MINUTE, 200],
      ],
      true,
    ],
  ] as const)('%s', (_name, since, minutes, answers, isSilent) => {
    const lastAnswers = answers.map(([at, outcome]) => [at, outcome, 5] as const);
    const failingSince = new Date(since).toISOString();
    expect(hasFallenSilent({ failingSince, lastAnswers }, minutes * 60_000)).toBe(isSilent);
  });

  it('is not of one that is well', () => {
    expect(hasFallenSilent({ failingSince: null, lastAnswers: [] }, Date.now())).toBe(false);
  });
});

describe('sharing leases', () => {
  const nobody = { dead: new Set<string>(), canFree: () => true };
  const held = (board: { owners: readonly (string | null)[] }, worker: string) =>
    board.owners.filter((owner) => owner === worker).length;

  it('gives all to the first, and its share to each that joins', () => {
    let board = shareLeases(EMPTY_BOARD, 'a', nobody);
    expect(held(board, 'a')).toBe(BUCKETS);
    for (let round = 0; round < 4; round += 1)
      for (const worker of ['a', 'b', 'c']) board = shareLeases(board, worker, nobody);
    expect(['a', 'b', 'c'].map((worker) => held(board, worker)).toSorted()).toEqual([10, 11, 11]);
  });

  it('never takes what somebody alive holds', () => {
    const all = shareLeases(EMPTY_BOARD, 'a', nobody);
    expect(held(shareLeases(all, 'b', nobody), 'b')).toBe(0);
  });

  it('frees what a dead one held', () => {
    const all = shareLeases(EMPTY_BOARD, 'a', nobody);
    const board = shareLeases(all, 'b', { ...nobody, dead: new Set(['a']) });
    expect(held(board, 'b')).toBe(BUCKETS);
    expect(Object.keys(board.beats)).toEqual(['b']);
  });

  it('keeps a bucket in which something is under way', () => {
    const both = shareLeases(shareLeases(EMPTY_BOARD, 'a', nobody), 'b', nobody);
    expect(held(shareLeases(both, 'a', { ...nobody, canFree: () => false }), 'a')).toBe(BUCKETS);
  });
});

describe('what workers hear of changed subscriptions', () => {
  it.each([
    [{ value: 5, recent: ['a', 'b', 'a'] }, 5, []],
    [{ value: 5, recent: ['a', 'b', 'a'] }, 4, ['a']],
    [{ value: 5, recent: ['a', 'b', 'a'] }, 2, ['a', 'b']],
    [{ value: 5, recent: ['a', 'b', 'a'] }, 1, null],
    [{ value: 5, recent: [] }, null, null],
    // A restored backup: the version went back.
    [{ value: 5, recent: ['a'] }, 9, null],
  ])('%j after %j: %j', (version, seen, touched) => {
    expect(touchedSince(version, seen)).toEqual(touched);
  });
});

describe('ids and secrets', () => {
  it('gives a message the same id at every attempt, and another for anything that is another', () => {
    const parts = { subscription: 'webhook:1', text: 'urn:uuid:1', seq: 7, generation: 0, event: 'published' } as const;
    expect(messageId(parts)).toBe(messageId({ ...parts }));
    const others = [
      { ...parts, subscription: 'webhook:2' },
      { ...parts, text: 'urn:uuid:2' },
      { ...parts, seq: 8 },
      { ...parts, generation: 1 },
      { ...parts, event: 'revised' as const },
    ];
    expect(new Set([parts, ...others].map(messageId)).size).toBe(6);
  });

  it('spreads subscriptions over all buckets', () => {
    const used = new Set(Array.from({ length: 1000 }, (_, index) => bucketOf(`webhook:${index}`)));
    expect(used.size).toBe(BUCKETS);
  });

  it('opens what it sealed, and nothing else', () => {
    const box = createSecretBox('one installation');
    const sealed = box.seal('whsec_secret');
    expect(sealed).not.toContain('secret');
    expect(box.seal('whsec_secret')).not.toBe(sealed);
    expect(box.open(sealed)).toBe('whsec_secret');
    expect(() => createSecretBox('another').open(sealed)).toThrow(SecretBoxError);
    expect(() => box.open(`${sealed.slice(0, -2)}AA`)).toThrow(SecretBoxError);
    expect(() => box.open('v1.')).toThrow(SecretBoxError);
  });
});
