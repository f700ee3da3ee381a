/** A child's answer to one message of its parent. */
export type Reply = { kind: 'done'; result: unknown } | { kind: 'failed'; reason: string };

/** In a child process: answers each message of the parent, one after the other, and ends with it. */
export function answerParent<Ask>(answer: (ask: Ask) => Promise<unknown>): void {
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', (message) => {
    last = last
      .then(() => answer(message as Ask))
      .then(
        (result) => reply({ kind: 'done', result: result ?? null }),
        (cause: unknown) =>
          reply({ kind: 'failed', reason: cause instanceof Error ? String(cause.stack) : String(cause) }),
      );
  });
  process.on('disconnect', () => process.exit(0));
}

function reply(message: Reply): void {
  process.send?.(message);
}
