import { isIP } from 'node:net';
import { z } from 'zod';
import { parseNetworks } from './networks.ts';
import type { SettingFault } from './settings-error.ts';

/** Every setting: its form, its default, and after that what it may be, in words. `.env.example` tells what each is for. */
const FIELDS = {
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  ROLE: z.enum(['all', 'public', 'admin', 'worker']).default('all'),
  PORT: integer(1, 65535).default(3000),
  HOST: z.string().refine(isHost).default('0.0.0.0'),
  ORIGIN: z
    .string()
    .refine(isOrigin)
    .transform((text) => new URL(text).origin)
    .optional(),
  DATABASE_URL: z.string().refine(isDatabaseUrl).optional(),
  PAYLOAD_SECRET: z.string().optional(),
  DATA_DIR: z.string().refine(isPath).default('./data'),
  MEDIA_DIR: z.string().refine(isPath).default('./media'),
  CALLBACK_ALLOW: networks().default([]),
  WEBSUB_HUB: z
    .string()
    .refine(isHub)
    .transform((text) => new URL(text).href)
    .optional(),
  MAIL_URL: z.string().refine(isMailServer).optional(),
  MAIL_FROM: z.email().optional(),
  GRAPHQL: z.enum(['off', 'on']).default('off'),
  METRICS_TOKEN: z.string().refine(isToken).optional(),
  SECURITY_CONTACT: z
    .string()
    .refine(isContact)
    .transform((text) => new URL(text.includes(':') ? text : `mailto:${text}`).href)
    .optional(),
  // As the protocol has it.
  INDEXNOW_KEY: z
    .string()
    .regex(/^[\da-zA-Z-]{8,128}$/)
    .optional(),
  INDEXNOW_ENDPOINT: z.string().refine(isHub).default('https://api.indexnow.org/indexnow'),
  TRUST_PROXY: z.union([integer(0, 32), networks(['loopback', 'linklocal', 'uniquelocal'])]).default(0),
  DRAIN_SECONDS: integer(0, 300).default(3),
  ALLOW_EMPTY_DATABASE: z.enum(['no', 'yes']).default('no'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  LOG_REQUESTS: z.enum(['no', 'yes']).default('no'),
};

export type SettingName = keyof typeof FIELDS;

/** The names of all settings; a test compares them with `.env.example`. */
export const SETTING_NAMES = Object.keys(FIELDS) as SettingName[];

const SCHEMA = z.object(FIELDS);

export type Fields = z.infer<typeof SCHEMA>;

const ALLOWED: Record<SettingName, string> = {
  NODE_ENV: 'production, development or test',
  ROLE: 'all, public, admin or worker',
  PORT: 'a whole number from 1 to 65535',
  HOST: 'an IP address or a host name to listen on, without a port',
  ORIGIN: 'http:// or https://, a host and perhaps a port; no user name, no path, no slash at the end',
  DATABASE_URL: 'file:<path>, mongodb://… or mongodb+srv://…',
  PAYLOAD_SECRET: 'at least 32 random characters',
  DATA_DIR: 'a path to a folder',
  MEDIA_DIR: 'a path to a folder',
  CALLBACK_ALLOW: 'IP addresses or networks (10.0.0.0/8) with commas between them',
  WEBSUB_HUB: 'http:// or https:// and the address of a hub; no user name, nothing behind a #',
  MAIL_URL: 'smtp://host:port or smtps://host:port, with user:password@ before the host where the server wants it',
  MAIL_FROM: 'a mail address, such as visnyk@example.org',
  GRAPHQL: 'off or on',
  METRICS_TOKEN: '16 to 200 letters, digits and -._~+/=, without blanks',
  SECURITY_CONTACT: 'a mail address, or https:// and the address of a page',
  INDEXNOW_KEY: '8 to 128 letters, digits and hyphens',
  INDEXNOW_ENDPOINT: 'http:// or https:// and the address of a search engine’s endpoint',
  TRUST_PROXY: 'a number of proxies from 0 to 32, or their addresses, networks, loopback, linklocal, uniquelocal',
  DRAIN_SECONDS: 'a whole number from 0 to 300',
  ALLOW_EMPTY_DATABASE: 'no or yes',
  LOG_LEVEL: 'debug, info, warn or error',
  LOG_REQUESTS: 'no or yes',
};

/** Their values are not shown, not even wrong ones. */
const CONFIDENTIAL: ReadonlySet<SettingName> = new Set(['PAYLOAD_SECRET', 'DATABASE_URL', 'MAIL_URL', 'METRICS_TOKEN']);

/** The checked fields, or null and what is wrong with each wrong one. Blank is the same as not set. */
export function checkFields(env: Record<string, string | undefined>): {
  fields: Fields | null;
  faults: SettingFault[];
} {
  const given = Object.fromEntries(SETTING_NAMES.map((name) => [name, env[name]?.trim() || undefined]));
  const result = SCHEMA.safeParse(given);
  if (result.success) return { fields: result.data, faults: [] };
  const wrong = new Set(result.error.issues.map((issue) => issue.path[0]));
  const faults = SETTING_NAMES.filter((name) => wrong.has(name)).map((name) => faultOf(name, given[name] ?? ''));
  return { fields: null, faults };
}

function faultOf(name: SettingName, value: string): SettingFault {
  // An address may hold a password wherever it was put by mistake.
  const isShown = !CONFIDENTIAL.has(name) && !value.includes('@');
  return { name, problem: `must be ${ALLOWED[name]}${isShown ? `; it is ${JSON.stringify(value.slice(0, 80))}` : ''}` };
}

function integer(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
}

function networks(names: readonly string[] = []) {
  return z.string().transform((text, context) => {
    const parsed = parseNetworks(text, names);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^(?=.*[a-z])[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
}

function isOrigin(text: string): boolean {
  return /^https?:\/\/[^/\\?#@\s]+$/i.test(text) && URL.canParse(text);
}

function isHub(text: string): boolean {
  return /^https?:\/\/[^/\\?#@\s]+(\/[^\s#<>]*)?$/i.test(text) && URL.canParse(text);
}

function isMailServer(text: string): boolean {
  return /^smtps?:\/\/([^/\s@]+@)?[^/\s@?#]+$/.test(text) && URL.canParse(text) && new URL(text).hostname !== '';
}

/** Mail, or a page that nobody can listen in on (RFC 9116 2.5.3). */
function isContact(text: string): boolean {
  if (/^https:\/\/[^/\\?#@\s]+(\/[^\s<>]*)?$/i.test(text)) return URL.canParse(text);
  return z.email().safeParse(text.replace(/^mailto:/, '')).success;
}

/** As it may stand in a header (RFC 6750 2.1). */
function isToken(text: string): boolean {
  return /^[\w.~+/-]{16,200}=*$/.test(text);
}

function isDatabaseUrl(text: string): boolean {
  // An in-memory database loses transactions, and with them the log's promises.
  if (text.startsWith('file:')) return text !== 'file:' && !/:memory:|[?#]/.test(text);
  return /^mongodb(\+srv)?:\/\/[^/\s]+(\/\S*)?$/.test(text);
}

function isPath(text: string): boolean {
  return !text.includes('\0');
}
