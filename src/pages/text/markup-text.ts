const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The text of markup that `renderBody` wrote. */
export function textOf(markup: string): string {
  return unescapeText(markup.replace(/<[^>]*>/g, '')).trim();
}

/** An attribute or a text as it was before `escapeText`. */
export function unescapeText(markup: string): string {
  return markup.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
