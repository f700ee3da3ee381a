import type { Request } from 'express';
import type { AnyEndpoint } from '../../partner-api/endpoint.ts';
import { extensionOf } from '../../partner-api/media-types.ts';
import type { ApiProblem } from '../../partner-api/problems.ts';

export type ChosenFormat = { kind: 'format'; format: string } | { kind: 'problem'; problem: ApiProblem };

/** Extensions that an endpoint's address can have; none where it has but one format. */
export function extensionsOf({ success }: AnyEndpoint): string[] {
  if (success.formats.length < 2) return [];
  return success.formats.flatMap(({ mediaType }) => extensionOf(mediaType) ?? []);
}

/** The format an address names by its extension, or else the one `Accept` weighs highest (RFC 9110 12.5.1). */
export function chooseFormat(req: Request, endpoint: AnyEndpoint): ChosenFormat {
  const types = endpoint.success.formats.map(({ mediaType }) => mediaType);
  const extension = req.params['extension'];
  if (extension !== undefined) {
    const named = types.find((type) => extensionOf(type) === extension);
    if (named !== undefined && extensionsOf(endpoint).length > 0) return { kind: 'format', format: named };
    const detail = `There is no such format: ${extensionsOf(endpoint).join(', ') || 'this address has no extension'}.`;
    return { kind: 'problem', problem: { name: 'not-found', detail } };
  }
  // Answers without a body have no format to quarrel about.
  if (types.length === 0) return { kind: 'format', format: '' };
  const accepted = req.accepts(types);
  if (accepted !== false) return { kind: 'format', format: String(accepted) };
  const detail = `This is to be had as ${types.join(', ')}. Ask for one of them, or send no Accept at all.`;
  return { kind: 'problem', problem: { name: 'not-acceptable', detail } };
}
