import { buildAdmin, buildServer } from './build.mjs';
import { loadEnvFile, settingOr } from './env-file.mjs';

// A real press centre: production unless somebody says otherwise. Set before anything that looks at it is loaded.
process.env.NODE_ENV = settingOr('NODE_ENV', 'production');
loadEnvFile();
const role = settingOr('ROLE', 'all');
await buildServer();
await import('../dist/check-settings.mjs');
if (role === 'all' || role === 'admin') await buildAdmin();
await import('../dist/start.mjs');
