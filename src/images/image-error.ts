import { FileError } from '../file-error.ts';

/** Why a picture is refused, with what a message to the editor needs. Numbers are bytes and pixels. */
export type ImageFault =
  | { code: 'empty' }
  | { code: 'too-large'; bytes: number; maxBytes: number }
  /** `detected` is what the content looks like (`svg`, `pdf`, …), null where it looks like nothing known. */
  | { code: 'unsupported-type'; detected: string | null; supported: readonly string[] }
  | { code: 'broken-image' }
  | { code: 'too-many-pixels'; width: number; height: number; frames: number; maxPixels: number };

/** A picture that cannot be accepted. */
export class ImageError extends FileError<ImageFault> {
  override readonly name = 'ImageError';
}
