import { createClient } from '@libsql/client';
import { answerParent } from '../processes/answer-parent.ts';

/** What an operator does beside a running server. */
export interface BackupJob {
  file: string;
  into: string;
}

answerParent(async ({ file, into }: BackupJob): Promise<null> => {
  const client = createClient({ url: `file:${file}` });
  await client.execute({ sql: 'vacuum into ?', args: [into] });
  client.close();
  return null;
});
