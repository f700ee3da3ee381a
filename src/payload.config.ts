import { randomUUID } from 'node:crypto';
import { DatabaseHealth } from './database/database-health.ts';
import { LogSignal } from './log/follow.ts';
import { createPayloadConfig } from './payload/payload-config.ts';
import { guardOfSettings } from './push/outgoing/guard-of-settings.ts';
import { createReleaseContext } from './releasing/release-context.ts';
import { readSettings } from './settings.ts';

/**
 * The configuration as Payload's command line and the admin's build see it. The server makes its own, with the parts that only a
 * running process has; the admin then uses the server's Payload instance, not one made from this.
 */
const settings = readSettings(process.env);

export default createPayloadConfig({
  settings,
  // Signs nothing: whoever signs in is known to the server's own instance.
  secret: settings.secret ?? randomUUID(),
  releaseContext: createReleaseContext({
    origin: settings.origin,
    now: () => new Date().toISOString(),
    logSignal: new LogSignal(),
  }),
  health: new DatabaseHealth(),
  guard: guardOfSettings(settings),
  migrations: null,
  readFacts: () => Promise.reject(new Error('Files are read by the server only.')),
});
