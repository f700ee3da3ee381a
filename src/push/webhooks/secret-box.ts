import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps secrets so that the database alone does not tell them. */
export interface SecretBox {
  /** What is stored of a secret; another text every time. */
  seal(secret: string): string;
  /** The secret again; throws SecretBoxError where it was sealed under another key, or touched. */
  open(sealed: string): string;
}

/** A sealed secret that does not open: PAYLOAD_SECRET was changed, or the row was. Never tells what was sealed. */
export class SecretBoxError extends Error {
  readonly code = 'secret-unreadable';
}

const FORMAT = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key derived (HKDF, RFC 5869) from the installation's secret, which signs other things too. */
export function createSecretBox(installationSecret: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', installationSecret, '', 'visnyk push secrets v1', 32));
  return {
    seal(secret) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return `${FORMAT}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed) {
      try {
        const [format, text = ''] = sealed.split('.');
        const bytes = Buffer.from(text, 'base64url');
        if (format !== FORMAT || bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('not sealed by this box');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
        decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([body, decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new SecretBoxError('A stored secret cannot be read: was PAYLOAD_SECRET changed?', { cause });
      }
    },
  };
}
