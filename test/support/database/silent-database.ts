import { DATABASE, type TestCentre, type TestOptions } from '../press-centre.ts';
import { HAS_STAND_IN, startFailingServer } from './own-stand-in.ts';

/** A database that can be made to hang: what it is asked has no answer until `resume`, and then has one. */
export interface SilenceableDatabase {
  /** What a press centre is opened with. */
  options: TestOptions;
  silence(centre: Pick<TestCentre, 'payload'>): Promise<void>;
  resume(): void;
  stop(): Promise<void>;
}

/** Whether one can be had. */
export const CAN_BE_SILENCED = DATABASE === 'sqlite' || HAS_STAND_IN;

export async function startSilenceable(): Promise<SilenceableDatabase> {
  if (DATABASE === 'sqlite') return silenceableThreads();
  const server = await startFailingServer();
  return {
    options: { databaseUrl: server.databaseUrl, isKept: true },
    silence: () => server.freeze(),
    resume: () => server.thaw(),
    stop: () => server.stop(),
  };
}

/** What threads are asked through. */
const QUESTIONS = ['execute', 'batch', 'transaction', 'readForDesk', 'ping'] as const;

type Question = (...args: unknown[]) => Promise<unknown>;

/** Threads cannot be stopped one by one: so what they are asked does not reach them. */
function silenceableThreads(): SilenceableDatabase {
  let resume: () => void = () => undefined;
  return {
    options: {},
    silence: ({ payload }) => {
      const { client } = payload.db as unknown as { client: object };
      const heard = new Promise<void>((resolve) => {
        resume = resolve;
      });
      const threads = Object.getPrototypeOf(client) as Record<string, Question>;
      for (const name of QUESTIONS) {
        // Lands on the client beneath all that is put around it.
        Object.defineProperty(client, name, {
          configurable: true,
          value: async function (this: object, ...args: unknown[]) {
            await heard;
            return threads[name]?.apply(this, args);
          },
        });
      }
      return Promise.resolve();
    },
    resume: () => resume(),
    stop: () => Promise.resolve(),
  };
}
