/** How often it is told how far an import is, in milliseconds: where somebody watches, and elsewhere. */
const WATCHED_MS = 500;
const LOGGED_MS = 30_000;

/** How far an import is: by the bytes of its files, since nobody knows how many texts are in them. */
export class ImportProgress {
  readonly #totalBytes: number;
  readonly #startedMs = performance.now();
  #bytes = 0;
  #texts = 0;
  #toldMs = 0;

  constructor(totalBytes: number) {
    this.#totalBytes = totalBytes;
  }

  read(bytes: number): void {
    this.#bytes += bytes;
  }

  count(): void {
    this.#texts += 1;
    const nowMs = performance.now();
    if (nowMs - this.#toldMs < (process.stderr.isTTY ? WATCHED_MS : LOGGED_MS)) return;
    this.#toldMs = nowMs;
    const seconds = (nowMs - this.#startedMs) / 1000;
    const line = progressLine({ texts: this.#texts, seconds, share: this.#bytes / Math.max(1, this.#totalBytes) });
    process.stderr.write(process.stderr.isTTY ? `\r${line.padEnd(70)}` : `${line}\n`);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r'.padEnd(72).concat('\r'));
  }
}

/** `1,200 texts, 24 a second, 60 % read, about 3 min left`. */
export function progressLine({ texts, seconds, share }: { texts: number; seconds: number; share: number }): string {
  const rate = Math.round(texts / Math.max(seconds, 0.001));
  const left = share > 0 ? (seconds * (1 - Math.min(share, 1))) / share : 0;
  const time = left >= 90 ? `${Math.round(left / 60)} min` : `${Math.round(left)} s`;
  return `${texts.toLocaleString('en')} texts, ${rate} a second, ${Math.round(share * 100)} % read, about ${time} left`;
}
