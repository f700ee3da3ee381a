import type { DOCS_WORDS } from './docs-words.ts';
import type { OperationPlace } from './operation-section.tsx';

/** The name of a group of endpoints, as the page's words know it. */
export type GroupName = keyof (typeof DOCS_WORDS)['en']['groups'];

/** Endpoints that stand together on the page. */
export interface OperationGroup {
  group: GroupName;
  operations: OperationPlace[];
}
