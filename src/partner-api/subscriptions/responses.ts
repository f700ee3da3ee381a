import type { Partner } from '../../partners/partner.ts';
import type { ApiResponse } from '../endpoint.ts';
import { JSON_TYPE } from '../media-types.ts';
import type { ApiProblem } from '../problems.ts';
import type { WebhookRefusal } from './webhook-service.ts';

/** For whoever asks, now: nobody keeps it. */
const UNKEPT = [['Cache-Control', 'no-store']] as const;

export function json(status: 200 | 201 | 202, value: unknown): ApiResponse {
  return { kind: 'body', status, contentType: JSON_TYPE, body: JSON.stringify(value), headers: UNKEPT };
}

export const NOTHING: ApiResponse = { kind: 'body', status: 204, contentType: JSON_TYPE, body: '', headers: UNKEPT };

export const NO_SUCH: ApiResponse = {
  kind: 'problem',
  problem: { name: 'not-found', detail: 'You have no subscription with this id. GET /v1/subscriptions lists yours.' },
};

/** The adaptor lets nobody without a key come here. */
export function ownerOf(partner: Partner | null): string {
  if (partner === null) throw new Error('An endpoint for partners was reached without one');
  return partner.id;
}

export function refused({ member, detail }: WebhookRefusal): ApiResponse {
  return { kind: 'problem', problem: badMember(member, detail) };
}

/** A problem with one member of the body. */
export function badMember(member: string, detail: string): ApiProblem {
  return { name: 'bad-body', detail: `“${member}”: ${detail}`, parameter: member };
}
