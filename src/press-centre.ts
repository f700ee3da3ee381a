import type { Payload } from 'payload';
import type { WriteMany } from './log/writing/write-many.ts';
import type { ReleaseContext } from './releasing/release-context.ts';
import type { Transact } from './releasing/rerelease.ts';
import type { Settings } from './settings.ts';

/** An open press centre: its content, its log, and the way to change both at once. */
export interface PressCentre {
  settings: Settings;
  payload: Payload;
  /** The name under which Payload finds this instance again. */
  instanceKey: string;
  releaseContext: ReleaseContext;
  transact: Transact;
  /** Many small writes at once, past Payload. */
  writeMany: WriteMany;
  /** Whether several writes can be made one: without, the sweep repairs what a crash left between them. */
  hasTransactions: boolean;
  close(): Promise<void>;
}
