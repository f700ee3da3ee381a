import type { Request } from 'express';

/** What stands behind the `?` of a request, as it was sent. */
export function searchOf(req: Request): string {
  const mark = req.originalUrl.indexOf('?');
  return mark < 0 ? '' : req.originalUrl.slice(mark + 1);
}
