import { connectTo } from '../../mongodb-server/driver.ts';
import { type StandIn, startStandIn } from '../../mongodb-server/stand-in/start.ts';

/** A server of the test's own, and its failures on demand. */
export interface FailingServer extends StandIn {
  /** A database of its own name. */
  databaseUrl: string;
  /**
   * MongoDB's `failCommand` and `maxTimeAlwaysTimeOut`, and the stand-in's `loseAnswer`: which commands, with which code and labels.
   * Tells how many were hit so far.
   */
  fail(
    name: 'failCommand' | 'loseAnswer' | 'maxTimeAlwaysTimeOut',
    mode: object | string,
    data: object,
  ): Promise<number>;
  command(command: object): Promise<{ [answer: string]: unknown }>;
}

/** Whether one can be had: where the stand-in was built, and what is tested is MongoDB. */
export const HAS_STAND_IN = process.env['TEST_DATABASE'] === 'mongodb' && process.env['MONGODB_STAND_IN'] !== undefined;

export async function startFailingServer(...options: string[]): Promise<FailingServer> {
  const server = await startStandIn('--transactions', ...options);
  const client = await connectTo(server.url, { appName: 'the test itself' });
  const command = (what: object) => client.db('admin').command(what);
  const url = new URL(server.url);
  url.pathname = '/visnyk';
  return {
    url: server.url,
    databaseUrl: url.href,
    freeze: server.freeze,
    thaw: server.thaw,
    command,
    fail: async (name, mode, data) => Number((await command({ configureFailPoint: name, mode, data }))['count']),
    stop: async () => {
      await client.close();
      await server.stop();
    },
  };
}
