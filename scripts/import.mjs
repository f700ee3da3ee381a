import { buildServer } from './build.mjs';
import { loadEnvFile } from './env-file.mjs';

process.env.NODE_ENV ??= 'production';
process.env.LOG_LEVEL ??= 'warn';
loadEnvFile();
await buildServer();
await import('../dist/import.mjs');
