import { networkMatcher, type Settings } from '../../settings.ts';
import { createGuard, type Guard } from './guard.ts';

/** Whom push may speak to, by the settings: https alone in production, and of private networks only those that are listed. */
export function guardOfSettings({
  environment,
  callbackAllow,
}: Pick<Settings, 'environment' | 'callbackAllow'>): Guard {
  return createGuard({
    isHttpsOnly: environment === 'production',
    isListed: networkMatcher(callbackAllow),
    hasListed: callbackAllow.length > 0,
  });
}

/** Whom an editor's links may be looked up at: the same, but the public web still has pages without https. */
export function linkGuardOfSettings({ callbackAllow }: Pick<Settings, 'callbackAllow'>): Guard {
  return createGuard({
    isHttpsOnly: false,
    isListed: networkMatcher(callbackAllow),
    hasListed: callbackAllow.length > 0,
  });
}
