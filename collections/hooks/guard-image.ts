import type { CollectionBeforeOperationHook } from 'payload';
import { unitOf } from '../../src/concurrency/unit-of-work.ts';
import { checkImage, MAX_IMAGE_BYTES } from '../../src/images/check-image.ts';
import { ImageError, type ImageFault } from '../../src/images/image-error.ts';
import { withoutPrivateMetadata } from '../../src/images/strip-metadata.ts';
import { fieldError } from '../field-error.ts';
import { noteOriginalName } from '../fields/original-name.ts';
import { type Words, words } from '../words.ts';
import { isStranger } from './expect-file.ts';
import { storedName } from './stored-name.ts';

export const TOO_LARGE_IMAGE = words(
  `Файл завеликий: до ${megabytes(MAX_IMAGE_BYTES)} МБ.`,
  `The file is too large: at most ${megabytes(MAX_IMAGE_BYTES)} MB.`,
);

/** Looks at an uploaded image before anything else does, and takes from it what the camera knew about the photographer. */
export const guardImage: CollectionBeforeOperationHook = async ({ operation, overrideAccess, req }) => {
  const { file } = req;
  if ((operation !== 'create' && operation !== 'update') || file === undefined || isStranger(req, overrideAccess))
    return;
  try {
    const facts = await checkImage(file.data);
    noteOriginalName(req, file.name);
    const bytes = await withoutPrivateMetadata(file.data, facts);
    const name = storedName(file.name, bytes, facts.type === 'jpeg' ? 'jpg' : facts.type, unitOf(req).id);
    req.file = { ...file, name, mimetype: facts.mediaType, data: Buffer.from(bytes), size: bytes.byteLength };
  } catch (cause) {
    if (!(cause instanceof ImageError)) throw cause;
    throw fieldError(req, 'file', imageReason(cause.fault));
  }
};

function imageReason(fault: ImageFault): Words {
  switch (fault.code) {
    case 'empty':
      return words('Файл порожній.', 'The file is empty.');
    case 'broken-image':
      return words('Зображення пошкоджене: його не вдалося прочитати.', 'The image is broken: it cannot be read.');
    case 'unsupported-type':
      return words(
        'Це не зображення, яке можна взяти. Підходять JPEG, PNG, WebP, AVIF і GIF (не SVG), хоч би як називався файл.',
        'This is no image we can take. JPEG, PNG, WebP, AVIF and GIF are accepted (not SVG), whatever the file is called.',
      );
    case 'too-large':
      return TOO_LARGE_IMAGE;
    case 'too-many-pixels':
      return words(
        `Зображення завелике: ${fault.width} × ${fault.height} пікселів, а можна до ${megabytes(fault.maxPixels)} мегапікселів.`,
        `The image is too large: ${fault.width} × ${fault.height} pixels; at most ${megabytes(fault.maxPixels)} megapixels.`,
      );
  }
}

function megabytes(count: number): number {
  return Math.floor(count / 1_000_000);
}
