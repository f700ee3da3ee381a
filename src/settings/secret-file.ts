import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { secretFault } from './weak-secret.ts';

/** The kept secret cannot be used: `secret-exposed` (others can read the file), `secret-broken` (empty, cut off, weak). */
export class SecretFileError extends Error {
  readonly code: 'secret-exposed' | 'secret-broken';
  readonly path: string;

  constructor(code: SecretFileError['code'], path: string, message: string, options?: ErrorOptions) {
    super(`${path}: ${message}`, options);
    this.name = 'SecretFileError';
    this.code = code;
    this.path = path;
  }
}

/**
 * The installation's own secret, for those who set none: 48 random bytes in `<dataDir>/secret` (mode 0600), made at the first
 * start and the same ever after. Processes that start at once agree on one. Throws SecretFileError.
 */
export async function ensureSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret');
  await mkdir(dataDir, { recursive: true });
  if (!(await exists(path))) await create(path);
  await protect(path);
  const secret = (await readFile(path, 'utf8')).trim();
  if (secret === '' || secretFault(secret) !== null) {
    throw new SecretFileError('secret-broken', path, 'holds no usable secret; restore it from a backup, or delete it');
  }
  return secret;
}

/**
 * Written whole under a name of its own, then linked: `link` fails where the name is taken (as O_EXCL does), so the first
 * process wins, and none can read a file that is still empty.
 */
async function create(path: string): Promise<void> {
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(48).toString('base64url')}\n`);
    await file.sync();
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await file.close();
    await unlink(draft);
  }
}

/** Takes the file away from everyone else. Windows has no such modes; there the folder's own rights count. */
async function protect(path: string): Promise<void> {
  const { mode } = await stat(path);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  try {
    await chmod(path, 0o600);
  } catch (cause) {
    throw new SecretFileError('secret-exposed', path, 'can be read by others; chmod 600 it', { cause });
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
