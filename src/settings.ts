import { resolve } from 'node:path';
import { brokenPromise } from './settings/database-promises.ts';
import { checkFields, type Fields } from './settings/fields.ts';
import { findMisspelled } from './settings/misspelled.ts';
import type { Settings } from './settings/settings.ts';
import { SettingsError } from './settings/settings-error.ts';
import { findWarnings } from './settings/warnings.ts';
import { secretFault } from './settings/weak-secret.ts';

export { networkMatcher } from './settings/networks.ts';
export { ensureSecret, SecretFileError } from './settings/secret-file.ts';
export type { Settings } from './settings/settings.ts';
export { SettingsError } from './settings/settings-error.ts';

/**
 * Reads the settings from an environment (`process.env`); a name that is not set, or set to nothing, has its default.
 * Throws SettingsError, which tells every fault at once. Looks at nothing else: no file, no clock, no network.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const { fields, faults } = checkFields(env);
  const isProduction = env['NODE_ENV']?.trim() === 'production';
  const problem = isProduction ? secretFault(env['PAYLOAD_SECRET']?.trim() ?? '') : null;
  if (problem !== null) faults.push({ name: 'PAYLOAD_SECRET', problem });
  const broken = fields?.DATABASE_URL === undefined ? null : brokenPromise(fields.DATABASE_URL);
  if (broken !== null) faults.push({ name: 'DATABASE_URL', problem: broken });
  if (fields === null || faults.length > 0) throw new SettingsError(faults);
  return deepFreeze(assemble(fields, env));
}

function assemble(fields: Fields, env: Record<string, string | undefined>): Settings {
  const dataDir = resolve(fields.DATA_DIR);
  const origin = fields.ORIGIN ?? new URL(`http://localhost:${fields.PORT}`).origin;
  const settings = {
    environment: fields.NODE_ENV,
    role: fields.ROLE,
    port: fields.PORT,
    host: fields.HOST,
    origin,
    // Follows DATA_DIR: a container that mounts only that must not lose its database with the next image.
    databaseUrl: fields.DATABASE_URL ?? `file:${dataDir}/visnyk.db`,
    secret: fields.PAYLOAD_SECRET ?? null,
    dataDir,
    mediaDir: resolve(fields.MEDIA_DIR),
    callbackAllow: fields.CALLBACK_ALLOW,
    websubHub: fields.WEBSUB_HUB ?? null,
    mailUrl: fields.MAIL_URL ?? null,
    mailFrom: fields.MAIL_FROM ?? `visnyk@${new URL(origin).hostname}`,
    isGraphqlOn: fields.GRAPHQL === 'on',
    metricsToken: fields.METRICS_TOKEN ?? null,
    securityContact: fields.SECURITY_CONTACT ?? null,
    indexNow:
      fields.INDEXNOW_KEY === undefined ? null : { key: fields.INDEXNOW_KEY, endpoint: fields.INDEXNOW_ENDPOINT },
    trustProxy: fields.TRUST_PROXY,
    drainSeconds: fields.DRAIN_SECONDS,
    mayStartEmpty: fields.ALLOW_EMPTY_DATABASE === 'yes',
    logLevel: fields.LOG_LEVEL,
    logRequests: fields.LOG_REQUESTS === 'yes',
  };
  return { ...settings, warnings: [...findWarnings(settings), ...misspellings(env)] };
}

function misspellings(env: Record<string, string | undefined>): string[] {
  return findMisspelled(env).map(
    ({ name, meant }) => `${name} is not a setting and does nothing. Was ${meant} meant? .env.example lists them all.`,
  );
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  }
  return Object.freeze(value);
}
