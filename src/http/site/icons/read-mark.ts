import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readMark } from '../../../directory/site-settings.ts';
import { markOfPicture } from '../../../icons/mark.ts';
import { findRowById } from '../../../stored-rows/find-rows.ts';
import { text } from '../../../stored-rows/row-fields.ts';
import type { PublicContext } from '../public-context.ts';

/** What the icons are drawn from; `of` is the same as long as it is. */
export interface FoundMark {
  of: string;
  svg: string | null;
  /** Name of a picture's file. */
  file: string | null;
}

export async function findMark({ db }: Pick<PublicContext, 'db'>): Promise<FoundMark> {
  const mark = await readMark(db);
  if (mark === null) return { of: '', svg: null, file: null };
  if (mark.kind === 'svg') return { of: mark.svg, svg: mark.svg, file: null };
  const row = await findRowById(db, 'media', mark.id);
  // A picture that is cut anew has a new name.
  const file = text(row?.['filename']);
  return { of: file ?? '', svg: null, file };
}

/** The mark as SVG; null for the one of the product. */
export async function readMarkSvg({ svg, file }: FoundMark, mediaDir: string): Promise<string | null> {
  return file === null ? svg : markOfPicture(await readFile(path.join(mediaDir, 'images', path.basename(file))));
}
