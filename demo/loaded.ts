/** Rows made so far, by the key the content calls them by. */
export interface Loaded {
  tags: Map<string, number | string>;
  sources: Map<string, number | string>;
  pictures: Map<string, number | string>;
  documents: Map<string, number | string>;
  guides: Map<string, number | string>;
}
