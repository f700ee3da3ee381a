import type { Payload } from 'payload';
import type { WriteMany } from './log/writing/write-many.ts';
import type { ServerMetrics } from './metrics/server-metrics.ts';
import type { ReleaseContext } from './releasing/release-context.ts';
import type { Transact } from './releasing/rerelease.ts';
import type { Settings } from './settings.ts';

/** What is known of the database's being there. */
export interface DatabaseHealth {
  /** How often it did not answer so far. */
  readonly failures: number;
  /** It has not answered since it last failed to. */
  readonly isDown: boolean;
  /** Why nothing can be stored although it answers; null as long as it can. */
  readonly writeTrouble: 'unwritable' | 'replaced' | null;
  /** Whether this process has lost a database that is there, so that only a new process helps. */
  isLost(): Promise<boolean>;
}

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
  /** Whether those who write at once may get into each other's way, so that one must begin again. */
  hasConflicts: boolean;
  /** Whether the database answers. */
  health: DatabaseHealth;
  /** What this process does, counted. */
  metrics: ServerMetrics;
  close(): Promise<void>;
}
