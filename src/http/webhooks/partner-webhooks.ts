import { KeyedLock } from '../../concurrency/fifo-lock.ts';
import type { WebhookInput, WebhookRefusal, WebhookService } from '../../partner-api/subscriptions/webhook-service.ts';
import type { PressCentre } from '../../press-centre.ts';
import { guardOfSettings } from '../../push/outgoing/guard-of-settings.ts';
import { refusalWords } from '../../push/outgoing/refusal-words.ts';
import type { Webhook } from '../../push/subscription.ts';
import { asksForTheSame, fieldsOf } from './selection-fields.ts';
import type { WebhookActions } from './webhook-actions.ts';
import { answersOf, cameOf, factsOf, readAnswer, rowsOfPartner } from './webhook-facts.ts';

/** Webhooks that one partner may have. */
const MOST_WEBHOOKS = 20;

const collection = 'subscriptions';

/**
 * Webhooks as partners work with them. They are written through Payload, as at the desk: the same checks, the same hooks, the same
 * secret; only the address is judged before, so that its fault is described in the words of the API.
 */
export function partnerWebhooks({ payload, settings }: PressCentre, actions: WebhookActions): WebhookService {
  const { db } = payload;
  const guard = guardOfSettings(settings);
  const making = new KeyedLock();
  const own = async (partner: string, id: string): Promise<Webhook | null> => {
    const webhook = await actions.load(id);
    return webhook?.partner === partner ? webhook : null;
  };
  const factsOfRow = async (partner: string, id: string) => {
    const [facts] = await factsOf(
      db,
      (await rowsOfPartner(db, partner)).filter((row) => String(row['id']) === id),
    );
    return facts ?? null;
  };
  const faultIn = (address: string | undefined): WebhookRefusal | null => {
    if (address === undefined) return null;
    const checked = guard.check(address.trim());
    if (checked.kind === 'allowed') return null;
    return { kind: 'refused', member: 'address', detail: refusalWords(checked.reason).en };
  };
  return {
    list: async (partner) => factsOf(db, await rowsOfPartner(db, partner)),
    lastAnswers: async (partner) => answersOf(db, await rowsOfPartner(db, partner)),
    read: async (partner, id) => {
      const webhook = await own(partner, id);
      const facts = webhook && (await factsOfRow(partner, id));
      if (webhook === null || facts === null) return null;
      const state = await actions.state(webhook);
      const lastAnswers = (state?.lastAnswers ?? []).map(readAnswer);
      return { ...facts, lag: state?.lag ?? 0, lagSince: state?.lagSince ?? null, lastAnswers };
    },
    make: (partner, { address, selection }) =>
      making.run(partner, async () => {
        const fault = faultIn(address);
        if (fault !== null) return fault;
        const rows = await rowsOfPartner(db, partner);
        const fields = await fieldsOf(db, selection);
        const same = rows.find((row) => row['address'] === address.trim() && asksForTheSame(row, fields));
        if (same !== undefined) return { kind: 'exists', id: String(same['id']) };
        if (rows.length >= MOST_WEBHOOKS) return { kind: 'too-many', most: MOST_WEBHOOKS };
        const data = { partner: rowKey(db, partner), address, status: 'active', ...fields };
        const saved = await asRefusal(() => payload.create({ collection, data: data as never, depth: 0 }));
        if (saved.kind === 'refused') return saved;
        const { id, newSecret } = saved.doc;
        const webhook = await factsOfRow(partner, String(id));
        if (webhook === null || typeof newSecret !== 'string') throw new Error('A webhook that was made is not there');
        return { kind: 'made', webhook, secret: newSecret };
      }),
    change: async (partner, id, input) => {
      if ((await own(partner, id)) === null) return null;
      const fault = faultIn(input.address);
      if (fault !== null) return fault;
      const data = await changesOf(db, input);
      const row = { collection, id: rowKey(db, id), depth: 0 } as const;
      const saved = await unlessGone(() => asRefusal(() => payload.update({ ...row, data: data as never })));
      if (saved?.kind === 'refused') return saved;
      const webhook = await factsOfRow(partner, id);
      return webhook && { kind: 'changed', webhook };
    },
    remove: async (partner, id) => {
      if ((await own(partner, id)) === null) return false;
      const deleted = await unlessGone(() => payload.delete({ collection, id: rowKey(db, id), depth: 0 }));
      return deleted !== null;
    },
    ping: async (partner, id) => {
      const webhook = await own(partner, id);
      if (webhook === null) return null;
      const pinged = await actions.ping(webhook);
      if ('waitSeconds' in pinged) return { kind: 'wait', seconds: pinged.waitSeconds };
      const { isSuccess, outcome, detail, ms } = pinged;
      return { kind: 'pinged', result: { isSuccess, ...cameOf(outcome), detail, ms } };
    },
    replay: async (partner, id, from) => {
      const webhook = await own(partner, id);
      return webhook && { position: await actions.replay(webhook, from), status: webhook.status };
    },
    giveSecret: async (partner, id) => {
      const found = await own(partner, id);
      const secret = found && (await actions.giveSecret(found));
      const webhook = await factsOfRow(partner, id);
      return secret === null || webhook === null ? null : { webhook, secret };
    },
    retireSecret: async (partner, id) => {
      const webhook = await own(partner, id);
      return webhook !== null && actions.retireSecret(webhook);
    },
  };
}

async function changesOf(db: PressCentre['payload']['db'], { address, selection, status }: WebhookInput) {
  return {
    ...(address === undefined ? {} : { address }),
    ...(status === undefined ? {} : { status }),
    ...(selection === undefined ? {} : await fieldsOf(db, selection)),
  };
}

/** Relations are checked by the type of the ids that a database gives out. */
function rowKey({ defaultIDType }: PressCentre['payload']['db'], id: string): number | string {
  return defaultIDType === 'number' ? Number(id) : id;
}

/** What the collection's own checks refuse, by the field that is at fault. */
async function asRefusal<Doc>(save: () => Promise<Doc>): Promise<{ kind: 'saved'; doc: Doc } | WebhookRefusal> {
  try {
    return { kind: 'saved', doc: await save() };
  } catch (cause) {
    const [fault] = faultsIn(cause);
    if (fault === undefined) throw cause;
    return { kind: 'refused', member: fault.path, detail: fault.message };
  }
}

/** Two requests may meet: what one of them deletes is gone for the other. */
async function unlessGone<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'NotFound') return null;
    throw cause;
  }
}

function faultsIn(cause: unknown): { path: string; message: string }[] {
  if (!(cause instanceof Error) || cause.name !== 'ValidationError' || !('data' in cause)) return [];
  const { errors } = (cause.data ?? {}) as { errors?: { path: string; message: string }[] };
  return errors ?? [];
}
