import type { Response } from 'express';

/** What every uploaded file is sent with: it is what it says it is, and whatever it holds runs nothing and asks nobody. */
export const FILE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
} as const;

/** A file in a folder of uploads. */
export interface StoredFile {
  root: string;
  name: string;
}

/** Sends a file; Range requests and dates are Express's (RFC 9110, 14). Where it is not there, `onMissing` answers. */
export function sendStoredFile(
  res: Response,
  { root, name }: StoredFile,
  onMissing: () => Promise<unknown>,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    res.sendFile(
      name,
      { root, cacheControl: false, dotfiles: 'deny' },
      (failure: (Error & { status?: number }) | undefined) => {
        if (failure === undefined || res.headersSent) resolve(undefined);
        else if (failure.status === 404) onMissing().then(resolve, reject);
        else reject(failure);
      },
    );
  });
}
