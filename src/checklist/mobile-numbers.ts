/** Codes of Ukrainian mobile networks (National numbering plan: 39, 50, 63, 66–68, 73, 75, 77, 89, 91–99). */
const NUMBER = /(?<![\d+])(?:\+?38[\s()-]*)?0[\s()-]*(?:39|50|63|66|67|68|73|75|77|89|9[1-9])(?:[\s()-]*\d){7}(?!\d)/g;

/** Ukrainian mobile phone numbers in a text, as they are written, each once. */
export function mobileNumbers(text: string): string[] {
  return [...new Set(text.match(NUMBER) ?? [])].map((number) => number.trim());
}
