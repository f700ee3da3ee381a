/** Why a picture is refused, with what a message to the editor needs. Numbers are bytes and pixels. */
export type ImageFault =
  | { code: 'empty' }
  | { code: 'too-large'; bytes: number; maxBytes: number }
  /** `detected` is what the content looks like (`svg`, `pdf`, …), null where it looks like nothing known. */
  | { code: 'unsupported-type'; detected: string | null; supported: readonly string[] }
  | { code: 'broken-image' }
  | { code: 'too-many-pixels'; width: number; height: number; frames: number; maxPixels: number };

/** A picture that cannot be taken. `fault` tells why; `cause` is what the decoder said, for the log only. */
export class ImageError extends Error {
  readonly code: ImageFault['code'];
  readonly fault: ImageFault;

  constructor(fault: ImageFault, options?: ErrorOptions) {
    super(`The picture is refused: ${JSON.stringify(fault)}`, options);
    this.name = 'ImageError';
    this.code = fault.code;
    this.fault = fault;
  }
}
