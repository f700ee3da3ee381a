import { describe, expect, it } from 'vitest';
import { createGuard, hostOf } from '../../../src/push/outgoing/guard.ts';
import { guardOfSettings } from '../../../src/push/outgoing/guard-of-settings.ts';
import { refusalWords } from '../../../src/push/outgoing/refusal-words.ts';
import { networkMatcher, readSettings } from '../../../src/settings.ts';

const strict = createGuard({ isHttpsOnly: true, isListed: () => false, hasListed: false });
const atHome = createGuard({
  isHttpsOnly: false,
  isListed: networkMatcher(['127.0.0.0/8', '10.0.0.0/8']),
  hasListed: true,
});

describe('addresses in production', () => {
  it.each([
    'https://partner.example/hook',
    'https://partner.example:8443/hook?for=visnyk&x=1',
    'https://partner.example.:443/',
    'https://новини.укр/гачок',
    'https://1.1.1.1/hook',
    'https://[2606:4700:4700::1111]/hook',
    'https://partner.example/a@b',
  ])('%s may be saved', (address) => expect(strict.check(address).kind).toBe('allowed'));

  it.each([
    ['http://partner.example/hook', 'not-https'],
    ['ftp://partner.example/hook', 'other-scheme'],
    ['file:///etc/passwd', 'other-scheme'],
    ['gopher://127.0.0.1:70/', 'other-scheme'],
    ['partner.example/hook', 'unreadable'],
    ['//partner.example/hook', 'unreadable'],
    ['', 'unreadable'],
    ['https://', 'unreadable'],
    [' https://partner.example/', 'unreadable'],
    ['https://partner.example/a b', 'unreadable'],
    ['https://partner.exam\nple/', 'unreadable'],
    ['https:\\\\partner.example\\hook', 'unreadable'],
    ['https://partner.example\\@127.0.0.1/', 'unreadable'],
    ['https://partner.example:99999/', 'unreadable'],
    [`https://partner.example/${'a'.repeat(2048)}`, 'too-long'],
    ['https://user:word@partner.example/', 'credentials'],
    ['https://user@partner.example/', 'credentials'],
    ['https://@partner.example/', 'credentials'],
    ['https://:@partner.example/', 'credentials'],
    ['https://partner.example/hook#part', 'fragment'],
    ['https://partner.example/hook#', 'fragment'],
    ['https://partner.example:0/', 'foreign-port'],
    ['https://partner.example:25/', 'foreign-port'],
    ['https://partner.example:6379/', 'foreign-port'],
    ['https://partner.example:27017/', 'foreign-port'],
  ])('%j is refused: %s', (address, reason) => {
    expect(strict.check(address)).toEqual({ kind: 'refused', reason });
  });
});

describe('every way to write a private address', () => {
  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://127.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://127.0.0.1./',
    'https://%31%32%37.0.0.1/',
    'https://１２７.0.0.1/',
    'https://①②⑦.⓪.⓪.①/',
    'https://127。0。0。1/',
    'https://0/',
    'https://[::1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[64:ff9b::127.0.0.1]/',
    'https://[fe80::1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0xa9fea9fe/',
    'https://10.0.0.1/',
  ])('%s', (address) => expect(strict.check(address)).toEqual({ kind: 'refused', reason: 'private-address' }));

  it.each([
    'localhost',
    'LOCALHOST.',
    'a.localhost',
    'db.internal',
    'printer.local',
    'intranet',
    'mongo',
    'router.lan',
  ])('https://%s/ is a name of a private network', (name) =>
    expect(strict.check(`https://${name}/`)).toEqual({ kind: 'refused', reason: 'local-name' }),
  );
});

describe('networks that CALLBACK_ALLOW lists', () => {
  it.each([
    'http://127.0.0.1:8080/hook',
    'http://[::ffff:127.0.0.1]:8080/hook',
    'http://10.1.2.3/hook',
    'http://localhost:8080/',
    'http://partner:8080/',
  ])('%s may be saved', (address) => expect(atHome.check(address).kind).toBe('allowed'));

  it.each(['http://192.168.1.1/', 'http://[::1]/', 'http://169.254.169.254/', 'http://[64:ff9b::10.0.0.1]/'])(
    '%s stays refused',
    (address) => expect(atHome.check(address)).toEqual({ kind: 'refused', reason: 'private-address' }),
  );

  it('are open to a connection, in either spelling', () => {
    expect(['127.0.0.1', '::ffff:127.0.0.1', '10.9.9.9'].map(atHome.isReachable)).toEqual([true, true, true]);
    expect(['192.168.0.1', '::1', '', 'nonsense'].map(atHome.isReachable)).toEqual([false, false, false, false]);
  });
});

it('counts a host under one name', () => {
  expect(hostOf(new URL('https://PARTNER.example.:8443/a'))).toBe('partner.example');
});

it('says in both languages what to do', () => {
  expect(refusalWords('credentials').en).toContain('password');
  expect(refusalWords('credentials').uk).toContain('пароль');
});

describe('settings', () => {
  const secret = 'mT4q9ZrXk2vB7nLw0yHc5sJd8fGa3eUp';

  it('demand https in production alone', () => {
    const production = guardOfSettings(readSettings({ NODE_ENV: 'production', PAYLOAD_SECRET: secret }));
    expect(production.check('http://partner.example/')).toEqual({ kind: 'refused', reason: 'not-https' });
    expect(guardOfSettings(readSettings({})).check('http://partner.example/').kind).toBe('allowed');
  });

  it('open no private network unless they list it', () => {
    expect(guardOfSettings(readSettings({})).check('http://127.0.0.1/').kind).toBe('refused');
    expect(guardOfSettings(readSettings({ CALLBACK_ALLOW: '127.0.0.1' })).check('http://localhost/').kind).toBe(
      'allowed',
    );
  });
});
