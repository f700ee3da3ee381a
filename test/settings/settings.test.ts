import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../src/settings.ts';

const STRONG = 'q7Zr2mXw9Lk4Vt8Nb3Yh6Gd1Sf5Jc0Pu';

function faultsOf(env: Record<string, string | undefined>): Record<string, string> {
  try {
    readSettings(env);
    return {};
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return Object.fromEntries(error.faults.map(({ name, problem }) => [name, problem]));
  }
}

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toEqual({
      environment: 'development',
      role: 'all',
      port: 3000,
      host: '0.0.0.0',
      origin: 'http://localhost:3000',
      databaseUrl: `file:${resolve('data')}/visnyk.db`,
      secret: null,
      dataDir: resolve('data'),
      mediaDir: resolve('media'),
      callbackAllow: [],
      websubHub: null,
      mailUrl: null,
      mailFrom: 'visnyk@localhost',
      isGraphqlOn: false,
      metricsToken: null,
      securityContact: null,
      indexNow: null,
      trustProxy: 0,
      drainSeconds: 3,
      mayStartEmpty: false,
      logLevel: 'info',
      logRequests: false,
      warnings: [],
    });
  });

  it.each<[Record<string, string>, Record<string, unknown>]>([
    [{ PORT: ' 8080 ' }, { port: 8080, origin: 'http://localhost:8080' }],
    [{ PORT: '' }, { port: 3000 }],
    [{ PORT: '80' }, { origin: 'http://localhost' }],
    [{ ORIGIN: 'HTTPS://Visnyk.Example:443' }, { origin: 'https://visnyk.example' }],
    [{ ORIGIN: 'http://[::1]:3000' }, { origin: 'http://[::1]:3000' }],
    [{ HOST: '::' }, { host: '::' }],
    [{ HOST: 'localhost' }, { host: 'localhost' }],
    [{ DATA_DIR: '/srv/visnyk' }, { dataDir: '/srv/visnyk', databaseUrl: 'file:/srv/visnyk/visnyk.db' }],
    [{ DATABASE_URL: 'file:./x.db', DATA_DIR: '/srv' }, { databaseUrl: 'file:./x.db' }],
    [
      { DATABASE_URL: 'mongodb+srv://u:p@db.example/visnyk?w=majority' },
      { databaseUrl: 'mongodb+srv://u:p@db.example/visnyk?w=majority' },
    ],
    [
      { CALLBACK_ALLOW: '10.1.2.3, 192.168.0.0/16,fd00::/8,::1' },
      { callbackAllow: ['10.1.2.3/32', '192.168.0.0/16', 'fd00::/8', '::1/128'] },
    ],
    [{ WEBSUB_HUB: 'https://hub.example/path?a=1' }, { websubHub: 'https://hub.example/path?a=1' }],
    [{ WEBSUB_HUB: 'https://hub.example' }, { websubHub: 'https://hub.example/' }],
    [
      { MAIL_URL: 'smtp://u:p%40ss@mail.example:587', ORIGIN: 'https://visnyk.example' },
      { mailUrl: 'smtp://u:p%40ss@mail.example:587', mailFrom: 'visnyk@visnyk.example' },
    ],
    [{ METRICS_TOKEN: 'abcDEF0123456789-._~+/==' }, { metricsToken: 'abcDEF0123456789-._~+/==' }],
    [{ MAIL_URL: 'smtps://mail.example', MAIL_FROM: 'desk@example.org' }, { mailFrom: 'desk@example.org' }],
    [{ SECURITY_CONTACT: 'security@example.org' }, { securityContact: 'mailto:security@example.org' }],
    [{ SECURITY_CONTACT: 'mailto:security@example.org' }, { securityContact: 'mailto:security@example.org' }],
    [{ SECURITY_CONTACT: 'https://example.org/holes' }, { securityContact: 'https://example.org/holes' }],
    [{ INDEXNOW_KEY: 'abcd-1234' }, { indexNow: { key: 'abcd-1234', endpoint: 'https://api.indexnow.org/indexnow' } }],
    [{ TRUST_PROXY: '2' }, { trustProxy: 2 }],
    [
      { DRAIN_SECONDS: '0', ALLOW_EMPTY_DATABASE: 'yes' },
      { drainSeconds: 0, mayStartEmpty: true },
    ],
    [{ TRUST_PROXY: 'loopback, 10.0.0.1' }, { trustProxy: ['loopback', '10.0.0.1/32'] }],
    [
      { GRAPHQL: 'on', ROLE: 'worker', LOG_LEVEL: 'debug' },
      { isGraphqlOn: true, role: 'worker', logLevel: 'debug' },
    ],
    [
      { NODE_ENV: 'production', PAYLOAD_SECRET: STRONG },
      { environment: 'production', secret: STRONG },
    ],
    [{ NODE_ENV: 'production' }, { secret: null }],
  ])('reads %j', (env, expected) => {
    expect(readSettings(env)).toMatchObject(expected);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PORT', '0x50'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['HOST', '300.1.2.3'],
    ['ORIGIN', 'visnyk.example'],
    ['ORIGIN', 'https://visnyk.example/'],
    ['ORIGIN', 'https://visnyk.example/news'],
    ['ORIGIN', 'ftp://visnyk.example'],
    ['ORIGIN', 'https://user:hunter2@visnyk.example'],
    ['ORIGIN', 'https://visnyk.example?x'],
    ['ORIGIN', 'http://localhost:99999'],
    ['DATABASE_URL', 'postgres://user:hunter2@db'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'file::memory:'],
    ['DATABASE_URL', ':memory:'],
    ['DATABASE_URL', 'mongodb://'],
    ['ROLE', 'editor'],
    ['GRAPHQL', 'true'],
    ['WEBSUB_HUB', 'hub.example'],
    ['WEBSUB_HUB', 'ftp://hub.example/'],
    ['WEBSUB_HUB', 'https://user:word@hub.example/'],
    ['WEBSUB_HUB', 'https://hub.example/#x'],
    ['WEBSUB_HUB', 'https://hub.example/a b'],
    ['METRICS_TOKEN', 'short'],
    ['METRICS_TOKEN', 'sixteen characters'],
    ['MAIL_URL', 'mail.example'],
    ['MAIL_URL', 'https://mail.example'],
    ['MAIL_URL', 'smtp://user:hunter2@@mail.example'],
    ['MAIL_URL', 'smtp://'],
    ['MAIL_URL', 'smtp://mail.example/path'],
    ['MAIL_FROM', 'Visnyk'],
    ['LOG_LEVEL', 'trace'],
    ['NODE_ENV', 'prod'],
    ['CALLBACK_ALLOW', 'localhost'],
    ['CALLBACK_ALLOW', '10.0.0.0/33'],
    ['CALLBACK_ALLOW', '10.0.0.0/8/8'],
    ['CALLBACK_ALLOW', '10.0.0.1,'],
    ['CALLBACK_ALLOW', 'fe80::1%eth0'],
    ['CALLBACK_ALLOW', 'loopback'],
    ['SECURITY_CONTACT', 'http://example.org/holes'],
    ['SECURITY_CONTACT', 'somebody'],
    ['INDEXNOW_KEY', 'short'],
    ['INDEXNOW_KEY', 'with blanks in it'],
    ['INDEXNOW_ENDPOINT', 'somewhere'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '33'],
    ['DATA_DIR', 'a\0b'],
    ['DRAIN_SECONDS', '-1'],
    ['DRAIN_SECONDS', '301'],
    ['ALLOW_EMPTY_DATABASE', 'true'],
  ])('refuses %s=%s and says what is allowed', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(Object.keys(faults)).toEqual([name]);
    expect(faults[name]).toMatch(/^must be ./);
  });

  it('reports every fault together', () => {
    const env = { NODE_ENV: 'production', PORT: 'x', ROLE: 'y', ORIGIN: 'z', PAYLOAD_SECRET: 'short' };
    expect(Object.keys(faultsOf(env))).toEqual(['ROLE', 'PORT', 'ORIGIN', 'PAYLOAD_SECRET']);
    expect(() => readSettings(env)).toThrow(/PORT: must be a whole number from 1 to 65535; it is "x"\n/);
  });

  it('prints no secret', () => {
    const hidden = {
      PAYLOAD_SECRET: 'hunter2',
      DATABASE_URL: 'postgres://hunter2',
      ORIGIN: 'https://a:hunter2@b',
      PORT: 'u:hunter2@',
      MAIL_URL: 'smtp//hunter2',
    };
    expect(JSON.stringify(faultsOf({ NODE_ENV: 'production', ...hidden }))).not.toContain('hunter2');
  });

  it('is frozen to the bottom', () => {
    const settings = readSettings({ CALLBACK_ALLOW: '10.0.0.1', TRUST_PROXY: 'loopback' });
    for (const part of [settings, settings.callbackAllow, settings.trustProxy, settings.warnings]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });
});

describe('the secret', () => {
  it.each([
    'short',
    'a'.repeat(40),
    'abcdefgh1234'.repeat(4),
    '0123456789abcdefghijklmnopqrstuvwxyz',
    'CHANGE-ME-change-me-9871263451-qwzx',
    'your_secret_here_please_9w8e7r6t5y4u',
    '01010101110101010001010100101010101010',
  ])('%s is refused in production and only warned of elsewhere', (secret) => {
    expect(Object.keys(faultsOf({ NODE_ENV: 'production', PAYLOAD_SECRET: secret }))).toEqual(['PAYLOAD_SECRET']);
    expect(readSettings({ PAYLOAD_SECRET: secret }).warnings).toEqual([expect.stringContaining('PAYLOAD_SECRET')]);
  });
});

describe('an address of MongoDB under which the log would not keep its promises', () => {
  it.each([
    'readPreference=secondary',
    'readPreference=secondaryPreferred',
    'readpreference=nearest',
    'readConcernLevel=local',
    'w=0',
    'w=1',
    'journal=false',
    'retryWrites=false',
  ])('is refused: %s', (option) => {
    const read = () => readSettings({ DATABASE_URL: `mongodb://db-1,db-2/visnyk?replicaSet=rs0&${option}` });
    expect(read).toThrow(new RegExp(`DATABASE_URL: must not say ${option}: readers would miss`, 'i'));
  });

  it.each([
    'readPreference=primary',
    'w=majority',
    'w=3',
    'retryWrites=true',
    'readConcernLevel=majority',
    'journal=true',
  ])('may say %s', (option) => {
    expect(() => readSettings({ DATABASE_URL: `mongodb://db-1/visnyk?replicaSet=rs0&${option}` })).not.toThrow();
  });
});

describe('warnings', () => {
  it.each<[Record<string, string>, RegExp | null]>([
    [{ NODE_ENV: 'production', ORIGIN: 'http://visnyk.example' }, /^ORIGIN/],
    [{ NODE_ENV: 'production', ORIGIN: 'https://visnyk.example' }, null],
    [{ NODE_ENV: 'production' }, /^ORIGIN is http:\/\/localhost:3000: .*only this machine/],
    [{ NODE_ENV: 'production', ORIGIN: 'http://127.0.0.1:3000' }, /^ORIGIN .*only this machine/],
    [{ NODE_ENV: 'production', ORIGIN: 'https://[::1]:3000' }, /^ORIGIN .*only this machine/],
    [{ ORIGIN: 'http://localhost:3000' }, null],
    [{ ORIGIN: 'http://visnyk.example' }, null],
    [{ CALLBACK_ALLOW: '0.0.0.0/0' }, /^CALLBACK_ALLOW/],
    [{ DATABASE_URL: 'mongodb://db-1,db-2/visnyk' }, /^DATABASE_URL names no replicaSet/],
    [{ DATABASE_URL: 'mongodb://db-1:27017,db-2:27017/visnyk?w=majority&replicaset=rs0' }, null],
    [{ DATABASE_URL: 'mongodb+srv://db.example/visnyk' }, null],
  ])('%j: %s', (env, warning) => {
    const { warnings } = readSettings(env);
    expect(warnings).toEqual(warning ? [expect.stringMatching(warning)] : []);
  });
});

describe('names that resemble a setting', () => {
  it.each([
    ['ORIGN', 'ORIGIN'],
    ['ORIGNI', 'ORIGIN'],
    ['origin', 'ORIGIN'],
    ['VISNYK_PORT', 'PORT'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['DATABASEURL', 'DATABASE_URL'],
    ['MONGODB_URI', 'DATABASE_URL'],
    ['MEDIADIR', 'MEDIA_DIR'],
    ['PAYLOAD_SECERT', 'PAYLOAD_SECRET'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['TRUSTED_PROXY', 'TRUST_PROXY'],
  ])('%s: was %s meant?', (name, meant) => {
    const { warnings } = readSettings({ [name]: 'x' });
    expect(warnings).toEqual([expect.stringMatching(new RegExp(`^${name} is not a setting.*Was ${meant} meant`))]);
  });

  it.each([
    'HOME',
    'PATH',
    'SHELL',
    'USER',
    'LANG',
    'HOSTNAME',
    'PWD',
    'TERM',
    'NODE_OPTIONS',
    'npm_config_cache',
    'TZ',
  ])('%s is somebody else’s', (name) => {
    expect(readSettings({ [name]: 'x' }).warnings).toEqual([]);
  });

  it('says nothing of their values', () => {
    expect(JSON.stringify(readSettings({ PAYLOAD_SECRETS: 'hunter2' }).warnings)).not.toContain('hunter2');
  });
});
