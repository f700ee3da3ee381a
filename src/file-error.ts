/**
 * A file that cannot be accepted. `fault` tells why, with what a message to the editor needs; `cause` is what the reader of its format
 * said, for the log only.
 */
export abstract class FileError<Fault extends { code: string }> extends Error {
  readonly code: Fault['code'];
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(`The file is refused: ${JSON.stringify(fault)}`, options);
    this.code = fault.code;
    this.fault = fault;
  }
}
