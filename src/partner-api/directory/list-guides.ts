import { defineEndpoint } from '../endpoint.ts';
import { answerList } from '../items/answer-list.ts';
import { GUIDE_LIST_QUERY } from '../items/item-parameters.ts';
import { LIST_FORMATS } from '../items/list-items.ts';

/** `GET /v1/guides`. */
export const listGuides = defineEndpoint({
  method: 'GET',
  path: '/v1/guides',
  id: 'listGuides',
  group: 'Directory',
  summary: 'Guides with their files',
  description:
    'The items of the kind `guide`, newest first. `documents` has the files: address, type, size, pages and SHA-256.',
  access: 'anyone',
  isShared: true,
  query: GUIDE_LIST_QUERY,
  pathParameters: {},
  success: { status: 200, description: 'A page of the list.', formats: LIST_FORMATS },
  problems: ['bad-cursor', 'busy'],
  answer: (context, request) => answerList(context, request, { path: '/v1/guides', kind: ['guide'] }),
});
