import type { Fields } from './fields.ts';

/** Everything the environment decides, read once, valid, and frozen to the bottom. Paths are absolute. */
export interface Settings {
  readonly environment: Fields['NODE_ENV'];
  readonly role: Fields['ROLE'];
  readonly port: number;
  /** Address to listen on; `0.0.0.0` is every IPv4 address, `::` every one where the system has IPv6. */
  readonly host: string;
  /** Public address, `scheme://host[:port]`, no trailing slash. */
  readonly origin: string;
  /** `file:…` (embedded SQLite) or `mongodb://…`, `mongodb+srv://…`. May hold a password: never log it. */
  readonly databaseUrl: string;
  /** Null where none was given: then `ensureSecret(dataDir)` makes and keeps one. Never log it. */
  readonly secret: string | null;
  readonly dataDir: string;
  readonly mediaDir: string;
  /** Networks in CIDR notation that push may reach although they are private; see `networkMatcher`. */
  readonly callbackAllow: readonly string[];
  /** A WebSub hub elsewhere that stands in for ours; null for ours. */
  readonly websubHub: string | null;
  /** The server that mail goes out through, `smtp://…` or `smtps://…`; null where none does. May hold a password: never log it. */
  readonly mailUrl: string | null;
  /** Whom mail comes from. */
  readonly mailFrom: string;
  readonly isGraphqlOn: boolean;
  /** What `/metrics` is asked for with; null: it is seen from this machine alone. Never log it. */
  readonly metricsToken: string | null;
  /** Whom to tell of a hole, `mailto:…` or `https://…`; null where nobody is named. */
  readonly securityContact: string | null;
  /** Whom to tell which texts changed, and the key that this site shows for it; null where nobody is told. */
  readonly indexNow: { readonly key: string; readonly endpoint: string } | null;
  /** Express `trust proxy`: how many proxies stand in front, or which addresses they have. */
  readonly trustProxy: number | readonly string[];
  /** How long a process that was told to stop says that it is not ready, before it takes no more connections. */
  readonly drainSeconds: number;
  /** Whether an empty database may be started where a press centre was before. */
  readonly mayStartEmpty: boolean;
  readonly logLevel: Fields['LOG_LEVEL'];
  readonly logRequests: boolean;
  /** What is allowed and yet probably not meant; one sentence each, to log at the start. */
  readonly warnings: readonly string[];
}
