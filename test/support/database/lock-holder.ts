/** Holds an embedded database, whose file is its argument, until it is killed. */
import { lockDatabase } from '../../../src/database/database-lock.ts';

await lockDatabase(process.argv[2] ?? '');
process.stdout.write('held\n');
process.stdin.resume();
