import path from 'node:path';
import type {
  CollectionAfterErrorHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload';
import { findRowById } from '../../src/stored-rows/find-rows.ts';
import { record } from '../../src/stored-rows/row-fields.ts';
import { bringBackFiles, keepFiles } from '../../src/uploads/kept-files.ts';
import { fieldError } from '../field-error.ts';
import { words } from '../words.ts';
import { isStranger } from './expect-file.ts';

const KEPT = 'keptFiles';

type FileCollection = 'media' | 'documents';

/** Keeps the files of a row that a new file replaces. Stands after whatever may still bring one. */
export function keepReplacedFiles(collection: FileCollection, staticDir: string): CollectionBeforeOperationHook {
  return async ({ args, operation, overrideAccess, req }) => {
    if (operation !== 'update' || req.file === undefined || isStranger(req, overrideAccess)) return;
    const { id } = args as { id?: number | string | null };
    if (id === undefined || id === null) throw fieldError(req, 'file', ONE_AT_A_TIME);
    await keepFilesOf(collection, id, staticDir, req);
  };
}

/** Keeps the files of a row that is deleted. Stands after whatever may refuse it. */
export function keepDeletedFiles(collection: FileCollection, staticDir: string): CollectionBeforeDeleteHook {
  return ({ id, req }) => keepFilesOf(collection, id, staticDir, req);
}

/** Puts them back: what was begun came to nothing, and may be begun anew. */
export function bringBackKeptFiles(staticDir: string): CollectionAfterErrorHook {
  return async ({ req }) => {
    const names = keptNames(req);
    if (names.length === 0) return;
    delete req.context[KEPT];
    await bringBackFiles(staticDir, names);
  };
}

async function keepFilesOf(
  collection: FileCollection,
  id: number | string,
  staticDir: string,
  req: PayloadRequest,
): Promise<void> {
  const row = await findRowById(req.payload.db, collection, id, req);
  const names = [row, ...Object.values(record(row?.['sizes']))]
    .map((file) => record(file)['filename'])
    .filter((name): name is string => typeof name === 'string' && name !== '')
    .map((name) => path.basename(name));
  await keepFiles(staticDir, names);
  req.context[KEPT] = [...keptNames(req), ...names];
}

function keptNames(req: PayloadRequest): string[] {
  return (req.context[KEPT] as string[] | undefined) ?? [];
}

const ONE_AT_A_TIME = words('Файли замінюють по одному.', 'Files are replaced one at a time.');
