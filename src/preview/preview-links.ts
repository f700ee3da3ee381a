import type { LogDatabase } from '../log/log-database.ts';
import { ensureCounter, readCounter, swapCounter } from '../log/writing/counters.ts';
import type { ContentType, Locale } from '../publication/release.ts';
import { type PreviewGrant, readPreviewToken, writePreviewToken } from './preview-token.ts';

const DAY_SECONDS = 24 * 60 * 60;
/** A ministry takes a working week to answer. */
export const PREVIEW_DAYS = 7;

/** What links are signed with, and where it is noted that they were taken back. */
export interface PreviewParts {
  db: LogDatabase;
  /** Payload's own secret. */
  secret: string;
  /** Milliseconds since 1970. */
  nowMs: () => number;
}

/** A link to what was written last of a text, for a week and without an account. */
export async function makePreviewToken(
  { db, secret, nowMs }: PreviewParts,
  text: { type: ContentType; itemId: string; locale: Locale },
): Promise<{ token: string; expiresAt: Date }> {
  const { value: epoch } = await readCounter(db, epochName(text));
  const expiresAt = Math.floor(nowMs() / 1000) + PREVIEW_DAYS * DAY_SECONDS;
  const token = writePreviewToken({ ...text, expiresAt, epoch }, secret);
  return { token, expiresAt: new Date(expiresAt * 1000) };
}

/** What a token opens; `over`: it has expired or was taken back; null for what we never signed. */
export async function openPreviewToken(
  { db, secret, nowMs }: PreviewParts,
  token: string,
): Promise<PreviewGrant | 'over' | null> {
  const grant = readPreviewToken(token, secret);
  if (grant === null) return null;
  if (grant.expiresAt * 1000 <= nowMs()) return 'over';
  const { value } = await readCounter(db, epochName(grant));
  return grant.epoch === value ? grant : 'over';
}

/** Takes back all links to an item's texts that were made so far. */
export async function revokePreviews(db: LogDatabase, item: { type: ContentType; itemId: string }): Promise<void> {
  const name = epochName(item);
  await ensureCounter(db, name);
  const { value } = await readCounter(db, name);
  // Whoever was faster has taken back the same links.
  await swapCounter(db, name, value, { value: value + 1, note: null });
}

function epochName({ type, itemId }: { type: ContentType; itemId: string }): string {
  return `preview/${type}/${itemId}`;
}

/** Where a token shows its text. */
export function previewPath(token: string): string {
  return `/preview/${token}`;
}
