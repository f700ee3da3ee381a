import { namesReplicaSet } from './database-promises.ts';
import type { Settings } from './settings.ts';
import { secretFault } from './weak-secret.ts';

/** What an operator should know: settings that are valid and unlikely to be meant. */
export function findWarnings(settings: Omit<Settings, 'warnings'>): string[] {
  const { environment, origin, secret, callbackAllow, databaseUrl } = settings;
  const warnings: string[] = [];
  const { protocol, hostname } = new URL(origin);
  if (environment === 'production' && protocol === 'http:' && !isLoopback(hostname)) {
    warnings.push('ORIGIN is http, so sign-ins travel unprotected and partners see addresses without https.');
  }
  if (environment === 'production' && isLoopback(hostname)) {
    warnings.push(
      `ORIGIN is ${origin}: every feed, page and message will name an address that only this machine can reach. Set it to the public one.`,
    );
  }
  if (environment !== 'production' && secretFault(secret ?? '') !== null) {
    warnings.push('PAYLOAD_SECRET is weak; production will not start with it.');
  }
  if (databaseUrl.startsWith('mongodb') && !namesReplicaSet(databaseUrl)) {
    warnings.push(
      'DATABASE_URL names no replicaSet=, so MongoDB is used without transactions: what a crash leaves half done is put right by the sweep, a minute later.',
    );
  }
  if (callbackAllow.some((network) => network.endsWith('/0'))) {
    warnings.push('CALLBACK_ALLOW lets push reach every address, the private ones of this network too.');
  }
  return warnings;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^(127\.[\d.]+|\[::1\])$/.test(hostname);
}
