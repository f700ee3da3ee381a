/**
 * Which texts a combined feed holds, in names of channels: one of each set in `anyOf`, none of `noneOf`. All texts stand
 * in `all`; an empty set asks for what no text can have.
 */
export interface TextFilter {
  anyOf: readonly (readonly string[])[];
  noneOf: readonly string[];
}

/** Whether a text in these channels is asked for. */
export function matches({ anyOf, noneOf }: TextFilter, channels: readonly string[]): boolean {
  const isIn = (channel: string) => channels.includes(channel);
  return anyOf.every((set) => set.some(isIn)) && !noneOf.some(isIn);
}

/** Every channel that a change of the filter's texts, or of a name in its title, may come from. */
export function channelsNamed({ anyOf, noneOf }: TextFilter): string[] {
  return [...new Set([...anyOf.flat(), ...noneOf])];
}
