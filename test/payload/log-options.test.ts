import { describe, expect, it } from 'vitest';
import { loggedError, loggerOptions } from '../../src/payload/log-options.ts';

const SECRET = 'Текст під ембарго';
const withStatus = (status: number, message: string) => Object.assign(new Error(message), { status });

describe('what the log holds of an error', () => {
  it.each<[string, string, string]>([
    [
      'a statement with its values',
      `Failed query: insert into "users" ("email", "hash") values (?, ?)\nparams: ${SECRET}`,
      'Failed query: insert into "users"',
    ],
    [
      'an update with a value in it',
      `Failed query: update \`news\` set title = '${SECRET}'`,
      'Failed query: update `news` set title',
    ],
    ['a select', `Failed query: select * from news where title = '${SECRET}'`, 'Failed query: select'],
    ['values without a statement', `It went wrong\nparams: ${SECRET},1`, 'It went wrong'],
    [
      'a key that is there already',
      `E11000 duplicate key error dup key: { title: "${SECRET}" }`,
      'E11000 duplicate key error dup key',
    ],
    [
      'a value that cannot be taken',
      `Cast to Number failed for value "${SECRET}" (type string) at path "pages"`,
      'Cast to Number failed for a value (type string) at path "pages"',
    ],
    ['a message of its own', 'The disk is full', 'The disk is full'],
  ])('%s: what was done, and none of the values', (_what, message, logged) => {
    const error = Object.assign(new Error(message), { query: SECRET, params: [SECRET], code: 'SQLITE_ERROR' });
    const found = loggedError(error);
    expect(found).toMatchObject({ type: 'Error', message: logged, code: 'SQLITE_ERROR' });
    expect(JSON.stringify(found)).not.toContain(SECRET);
    expect(JSON.stringify(loggedError(new Error('Outside', { cause: error })))).not.toContain(SECRET);
    expect(JSON.stringify(loggedError(message))).not.toContain(SECRET);
  });

  it('is cut where it is long, and where causes go round', () => {
    expect(loggedError(new Error('a'.repeat(5000))).message.length).toBeLessThan(600);
    const round = new Error('round');
    round.cause = round;
    expect(JSON.stringify(loggedError(round)).match(/"type"/g)).toHaveLength(5);
  });
});

describe('the level at which an error is logged', () => {
  it.each<[string, unknown[], number, 'info' | 'as it is']>([
    ['a refusal', [{ err: withStatus(400, 'No') }], 50, 'info'],
    ['what is not there', [{ err: withStatus(404, 'Not found') }], 50, 'info'],
    ['a failure', [{ err: withStatus(500, 'Broken') }], 50, 'as it is'],
    ['an error without a status', [{ err: new Error('Broken') }], 50, 'as it is'],
    ['a refusal that is only a warning', [{ err: withStatus(403, 'No') }], 40, 'as it is'],
    ['words', ['Ready'], 50, 'as it is'],
  ])('%s', (_what, args, level, expected) => {
    const said: unknown[][] = [];
    const logger = { info: (message: string) => said.push(['info', message]) };
    const method = (...rest: unknown[]) => said.push(['as it is', ...rest]);
    const { logMethod } = loggerOptions('info').options.hooks;
    Reflect.apply(logMethod, logger, [args, method, level]);
    expect(said.map(([how]) => how)).toEqual([expected]);
  });
});
