/** What the thread is given (`workerData`). */
export interface PdfQuestion {
  bytes: Uint8Array;
  maxPages: number;
}

/** A page as four bytes a pixel: red, green, blue, alpha. */
export interface PageBitmap {
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** Said before the document is touched: what goes wrong earlier is a fault of the installation, not of the document. */
export interface PdfReady {
  kind: 'ready';
}

/** What the thread answers, once. Past `maxPages` nothing is rendered. */
export type PdfAnswer =
  | { kind: 'read'; pages: number; bitmap: PageBitmap | null }
  | { kind: 'encrypted' }
  | { kind: 'broken'; reason: string };
