/** What was saved last of a text, by its place below `/api` (`news/7?locale=uk`); null where the server does not tell, which the save itself will say better. */
export async function savedLast(name: string): Promise<Record<string, unknown> | null> {
  try {
    const response = await fetch(`/api/${name}&depth=0&fallback-locale=null&draft=true`);
    return response.ok ? ((await response.json()) as Record<string, unknown>) : null;
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
