import { findReleaseRows } from '../../../log/reading/release-rows.ts';
import type { ReleaseRow } from '../../../log/release-row.ts';
import { readHead } from '../../../log/writing/sequencer.ts';
import type { PressCentre } from '../../../press-centre.ts';
import { CONTENT_TYPES, type Instant } from '../../../publication/release.ts';
import { findRecipients } from '../../../push/readings/recipients.ts';
import { findUnconfirmed } from '../../../push/readings/unconfirmed.ts';
import { statesOf } from '../../../push/state/subscriber-states.ts';
import { rowIdOf, type Webhook } from '../../../push/subscription.ts';
import { findRowById, findRows } from '../../../stored-rows/find-rows.ts';
import { rowId, type StoredRow, text } from '../../../stored-rows/row-fields.ts';
import type { OverviewPulse, TroubledWebhook, UnconfirmedWithdrawal } from './overview-view.ts';

/** So many texts of those that came out last, and of those withdrawn last, are asked about. */
const LATEST = 12;
const WITHDRAWN = 6;
const TROUBLED = 6;

type Desk = Pick<PressCentre['payload'], 'db'>;

/** What editors are told of partners, now. */
export async function deskPulse(
  { db }: Desk,
  loadWebhooks: () => Promise<Webhook[]>,
  now: Instant,
): Promise<OverviewPulse> {
  const [stamp, webhooks, latest] = await Promise.all([
    stampOf({ db }),
    loadWebhooks(),
    findReleaseRows(db, { where: { seq: { greater_than: 0 } }, sort: '-seq', limit: LATEST }),
  ]);
  const partners = webhooks.length === 0 ? new Map<string, StoredRow>() : await partnersById(db);
  return {
    stamp,
    reach: await reachOf(db, webhooks, latest),
    unconfirmed: await unconfirmedAmong(db, { webhooks, partners }, now),
    webhooks: await troubledAmong(db, { webhooks, partners }),
  };
}

/** Changes with every save of a text, every lock, and every change that reaches anybody. */
export async function stampOf({ db }: Desk): Promise<string> {
  const latest = CONTENT_TYPES.map(async (collection) => {
    const { docs } = await db.findVersions<StoredRow>({
      collection,
      where: { latest: { equals: true } },
      sort: '-version.updatedAt',
      limit: 1,
      pagination: false,
    });
    return docs[0] === undefined ? '' : `${docs[0].id}@${new Date(docs[0].updatedAt).toISOString()}`;
  });
  const locks = findRows(db, { collection: 'payload-locked-documents', sort: '-updatedAt', limit: 1 }, rowId);
  const [head, [lock = ''], ...saved] = await Promise.all([readHead(db), locks, ...latest]);
  return [head, ...saved, lock].join('/');
}

async function reachOf(
  db: Desk['db'],
  webhooks: readonly Webhook[],
  rows: readonly ReleaseRow[],
): Promise<OverviewPulse['reach']> {
  const reach: OverviewPulse['reach'] = {};
  if (webhooks.length === 0) return reach;
  for (const { key } of rows) {
    const { recipients } = await findRecipients(db, webhooks, key);
    const meant = recipients.filter(({ status }) => status !== 'before');
    const delivered = meant.filter(({ status }) => status === 'delivered').length;
    if (meant.length > 0) reach[key] = { delivered, of: meant.length };
  }
  return reach;
}

interface Known {
  webhooks: readonly Webhook[];
  partners: ReadonlyMap<string, StoredRow>;
}

async function unconfirmedAmong(
  db: Desk['db'],
  { webhooks, partners }: Known,
  now: Instant,
): Promise<UnconfirmedWithdrawal[]> {
  const found: UnconfirmedWithdrawal[] = [];
  const unconfirmed = await findUnconfirmed(db, () => Promise.resolve(webhooks), { now, limit: WITHDRAWN });
  for (const { row, owing } of unconfirmed) {
    const owed = new Set(webhooks.filter(({ id }) => owing.includes(id)).map(({ partner }) => partner));
    const item = await findRowById(db, row.type, row.itemId);
    found.push({
      text: row.key,
      item: `/admin/collections/${row.type}/${row.itemId}?locale=${row.locale}`,
      number: row.number,
      title: text(item?.['listTitle']),
      at: row.withdrawnAt ?? row.releasedAt,
      who: [...owed].map((id) => ({ partner: nameOf(partners, id), contact: contactOf(partners.get(id)) })),
    });
  }
  return found;
}

async function troubledAmong(db: Desk['db'], { webhooks, partners }: Known): Promise<TroubledWebhook[]> {
  if (webhooks.length === 0) return [];
  const states = await statesOf(
    db,
    webhooks.map(({ id }) => id),
  );
  const failing = new Map(states.map(({ subscription, failingSince }) => [subscription, failingSince]));
  return webhooks
    .flatMap(({ id, status, partner, address }): TroubledWebhook[] => {
      const failingSince = status === 'active' ? (failing.get(id) ?? null) : null;
      // Whoever paused it knows of it.
      if (failingSince === null && status !== 'disabled') return [];
      return [{ id: rowIdOf('webhook', id) ?? id, partner: nameOf(partners, partner), address, failingSince }];
    })
    .slice(0, TROUBLED);
}

async function partnersById(db: Desk['db']): Promise<Map<string, StoredRow>> {
  const select = { name: true, contactName: true, contactEmail: true } as const;
  const rows = await findRows(db, { collection: 'partners', select });
  return new Map(rows.map((row) => [rowId(row), row]));
}

function nameOf(partners: Known['partners'], id: string): string {
  return text(partners.get(id)?.['name']) ?? `№ ${id}`;
}

function contactOf(partner: StoredRow | undefined): string | null {
  const said = [text(partner?.['contactName']), text(partner?.['contactEmail'])].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(', ');
}
