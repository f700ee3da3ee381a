import { buildAdmin, buildServer } from './build.mjs';

process.env.NODE_ENV ??= 'production';
process.env.LOG_LEVEL ??= 'warn';
await buildServer();
await buildAdmin();
await import('../dist/demo.mjs');
