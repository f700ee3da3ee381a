/**
 * How long a server for tests lets a transaction live. Tests kill processes in the middle of transactions, and whoever comes after waits
 * for what these hold: a minute each time with MongoDB's own limit.
 */
export const TRANSACTION_LIFETIME_SECONDS = 5;

/** The limit as options of a real `mongod`. */
export const LIFETIME_OPTIONS = ['--setParameter', `transactionLifetimeLimitSeconds=${TRANSACTION_LIFETIME_SECONDS}`];
