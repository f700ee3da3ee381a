import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { findRowById } from '../../src/stored-rows/find-rows.ts';
import { text, wholeNumber } from '../../src/stored-rows/row-fields.ts';
import { fieldError } from '../field-error.ts';
import { words } from '../words.ts';
import { isStranger } from './expect-file.ts';

/** What the desk asks to be done to a picture, as it stands in the query: every number is text there. */
interface UploadEdits {
  crop?: unknown;
  widthInPixels?: unknown;
  heightInPixels?: unknown;
  focalPoint?: FocalPoint;
}

interface FocalPoint {
  x?: unknown;
  y?: unknown;
}

interface StoredImage {
  filename: string | null;
  originalName: string | null;
  mimeType: string | null;
  focalX: number | null;
  focalY: number | null;
}

/**
 * Sends a picture that is to be cut, sized or focused again through the same door as a new file, so that it gets a new name. Payload
 * would write it and its renditions over the old ones: addresses that the world has, and keeps copies of, would show other bytes.
 * Edits that change nothing are thrown away, because Payload compares numbers with text and would draw everything again.
 */
export function redrawImage(staticDir: string): CollectionBeforeOperationHook {
  return async ({ args, operation, overrideAccess, req }) => {
    if (operation !== 'update' || req.file !== undefined || isStranger(req, overrideAccess)) return;
    const edits = editsOf(req);
    const data: Record<string, unknown> = args.data ?? {};
    const { id } = args as { id?: number | string | null };
    if (id === undefined || id === null) {
      if (hasEdits(edits))
        throw fieldError(req, 'file', words('Зображення обрізують по одному.', 'Pictures are cropped one at a time.'));
      return;
    }
    const focus = edits.focalPoint ?? { x: data['focalX'], y: data['focalY'] };
    if (!hasEdits(edits) && !isPoint(focus)) return;
    const image = await storedImage(id, req);
    if (image === null) return;
    if (isCut(edits) || (isPoint(focus) && isElsewhere(focus, image))) {
      req.file = await fileOf(image, staticDir, req);
      if (edits.focalPoint === undefined) setEdits(req, { ...edits, ...focusOf(focus, image) });
    } else setEdits(req, undefined);
  };
}

function editsOf(req: PayloadRequest): UploadEdits {
  const edits = req.query?.['uploadEdits'];
  return typeof edits === 'object' && edits !== null ? edits : {};
}

function setEdits(req: PayloadRequest, edits: UploadEdits | undefined): void {
  req.query = { ...req.query, uploadEdits: edits };
}

function hasEdits(edits: UploadEdits): boolean {
  return isCut(edits) || edits.focalPoint !== undefined;
}

function isCut({ crop, widthInPixels, heightInPixels }: UploadEdits): boolean {
  return Boolean(crop) || Boolean(widthInPixels) || Boolean(heightInPixels);
}

function isPoint({ x, y }: FocalPoint): boolean {
  return [x, y].every((part) => part !== undefined && part !== null && part !== '' && Number.isFinite(Number(part)));
}

function isElsewhere({ x, y }: FocalPoint, image: StoredImage): boolean {
  return Math.round(Number(x)) !== (image.focalX ?? CENTRE) || Math.round(Number(y)) !== (image.focalY ?? CENTRE);
}

/** Per cent of the width and of the height. */
const CENTRE = 50;

/** A cut that says nothing of the focal point leaves it where it was. */
function focusOf(focus: FocalPoint, image: StoredImage): { focalPoint: FocalPoint } {
  if (isPoint(focus)) return { focalPoint: { x: Number(focus.x), y: Number(focus.y) } };
  return { focalPoint: { x: image.focalX ?? CENTRE, y: image.focalY ?? CENTRE } };
}

async function storedImage(id: number | string, req: PayloadRequest): Promise<StoredImage | null> {
  const row = await findRowById(req.payload.db, 'media', id, req);
  return (
    row && {
      filename: text(row['filename']),
      originalName: text(row['originalName']),
      mimeType: text(row['mimeType']),
      focalX: wholeNumber(row['focalX']),
      focalY: wholeNumber(row['focalY']),
    }
  );
}

async function fileOf(
  image: StoredImage,
  staticDir: string,
  req: PayloadRequest,
): Promise<NonNullable<PayloadRequest['file']>> {
  const name = path.basename(image.filename ?? '');
  try {
    const data = await readFile(path.join(staticDir, name));
    return {
      name: image.originalName ?? name.replace(OWN_HASH, ''),
      data,
      size: data.byteLength,
      mimetype: image.mimeType ?? '',
    };
  } catch (cause) {
    req.payload.logger.error({ err: cause }, 'The file of an image cannot be read');
    throw fieldError(
      req,
      'file',
      words(
        'Файлу цього зображення немає на диску: завантажте його знову.',
        'The file of this picture is not on the disk: upload it again.',
      ),
    );
  }
}

/** What `storedName` put behind the name; it will put another. */
const OWN_HASH = /-[0-9a-f]{16}(?=\.[^.]*$)/;
