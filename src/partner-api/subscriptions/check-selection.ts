import type { LogDatabase } from '../../log/log-database.ts';
import type { Partner } from '../../partners/partner.ts';
import { audienceOf } from '../audience.ts';
import type { ApiProblem } from '../problems.ts';
import { readSelection } from '../selection-parameters.ts';
import { badMember } from './responses.ts';
import type { WebhookSelection } from './subscription-body.ts';

/** What is wrong with a selection beyond its shape: names that do not exist, too many of them; null for nothing. */
export async function faultInSelection(
  db: LogDatabase,
  selection: WebhookSelection | undefined,
  partner: Partner | null,
): Promise<ApiProblem | null> {
  if (selection === undefined) return null;
  const read = await readSelection(db, selection, audienceOf(partner));
  if (read.kind === 'selection') return null;
  const { parameter, detail } = read.problem;
  return badMember(parameter === undefined ? 'selection' : `selection.${parameter}`, detail);
}
