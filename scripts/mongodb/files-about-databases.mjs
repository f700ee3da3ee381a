import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** How a file of tests says that it is about whichever database it runs on, or about MongoDB alone. */
const ABOUT_DATABASES = /\bDATABASE\b|\bMONGODB_|own-stand-in/;
/** Files that start a server with transactions, whichever the others run on: once is enough. */
const ON_A_SERVER_OF_THEIR_OWN = /own-stand-in/;
/** Rules of the servers themselves, which are asked for by their folders. */
const SERVERS = path.join('test', 'mongodb-server');

/** The files of tests in a folder that are to be run on a database of this mode, in the order of their names. */
export async function filesAboutDatabases(folder, mode) {
  const all = await readdir(folder, { recursive: true });
  const tests = all.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => path.join(folder, name));
  const found = await Promise.all(
    tests
      .filter((file) => !file.startsWith(SERVERS))
      .map(async (file) => ({ file, source: await readFile(file, 'utf8') })),
  );
  return found
    .filter(({ source }) => ABOUT_DATABASES.test(source))
    .filter(({ source }) => mode === 'transactions' || !ON_A_SERVER_OF_THEIR_OWN.test(source))
    .map(({ file }) => file)
    .sort();
}
