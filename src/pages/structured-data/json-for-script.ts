/** A thing of schema.org; properties that are undefined are left out. */
export type SchemaThing = { '@type': string } & Record<string, unknown>;

/**
 * JSON-LD as text for a script element. There `<` could end the script or open a comment (HTML 4.12.1.3); `\u003c` is the same JSON. With
 * `>` and `&` gone too, the text reads the same to HTML and XML parsers.
 */
export function jsonForScript(thing: SchemaThing): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...thing });
  return json.replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
}
