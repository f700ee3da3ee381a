/** What `renderBody` writes for signs, and the signs. */
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The text that a stretch of a body's markup without tags says. */
export function unescapeText(markup: string): string {
  return markup.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
