import { PAGE_CACHE_CONTROL, type RenderedResponse } from '../cache/public-response.ts';

/** What a file for programs is answered with besides its text. */
export type FileParts = Pick<RenderedResponse, 'contentType' | 'dependsOn'> &
  Partial<Pick<RenderedResponse, 'status' | 'cacheControl' | 'turnsAt' | 'headers'>>;

/** A file for programs, which is what its type says and nothing else. It tells of many texts: the entity tag says when it changed. */
export function fileResponse(body: string, { headers = [], ...parts }: FileParts): RenderedResponse {
  return {
    kind: 'rendered',
    status: 200,
    lastModified: null,
    cacheControl: PAGE_CACHE_CONTROL,
    ...parts,
    body,
    headers: [...headers, ['X-Content-Type-Options', 'nosniff']],
  };
}
