import type { Request } from 'express';
import { withoutPassing } from '../../../feeds/query/passing-parameters.ts';
import { searchOf } from '../../request-search.ts';

/** The address of a request without what sharing or caching has hung on it; null where nothing has been. */
export function shedPassing(req: Request): string | null {
  const sent = searchOf(req);
  const search = withoutPassing(sent);
  if (search === sent) return null;
  return search === '' ? req.path : `${req.path}?${search}`;
}
