import path from 'node:path';
import { freshDatabaseUrl } from '../press-centre.ts';
import { freePort } from './free-port.ts';

/** The environment of a public server of a test's own: a port nobody has, everything it keeps in one folder. */
export async function publicServerEnv(folder: string): Promise<Record<string, string>> {
  return {
    NODE_ENV: 'test',
    ROLE: 'public',
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
    DATABASE_URL: freshDatabaseUrl(folder),
    DATA_DIR: folder,
    MEDIA_DIR: path.join(folder, 'media'),
    LOG_LEVEL: 'error',
  };
}
