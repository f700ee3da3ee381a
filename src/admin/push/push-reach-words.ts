import type { RecipientView } from '../../http/admin/push/push-view.ts';
import type { Locale } from '../../publication/release.ts';

type ChangeEvent = RecipientView['event'];
type DeliveryStatus = RecipientView['reached'];

/** What an item's page says of who got it, in the language of the desk. */
export interface PushReachWords {
  title: string;
  lead: string;
  saveFirst: string;
  loading: string;
  failed: string;
  never: string;
  nobody: string;
  again: string;
  languages: Record<Locale, string>;
  partner: string;
  address: string;
  what: string;
  state: string;
  when: string;
  events: Record<ChangeEvent, string>;
  reached: Record<DeliveryStatus, string>;
  ledger: string;
  subscriber: string;
  takenBack: string;
  confirmed: string;
  unconfirmed: string;
  hub: (counts: Record<DeliveryStatus, number>) => string;
}

const uk: PushReachWords = {
  title: 'Хто отримав',
  lead: 'Вебхуки партнерів: хто прийняв останній стан тексту, хто ще ні, і хто підтвердив відкликання.',
  saveFirst: 'Зʼявиться, коли матеріал буде збережено.',
  loading: 'Читаємо…',
  failed: 'Не вдалося. Перевірте звʼязок і спробуйте ще раз.',
  never: 'Нічого з цього матеріалу ще не було оприлюднено.',
  nobody: 'Цього тексту не просив жоден вебхук.',
  again: 'Оновити',
  languages: { uk: 'Українською', en: 'Англійською' },
  partner: 'Партнер',
  address: 'Адреса',
  what: 'Що',
  state: 'Стан',
  when: 'Прийнято',
  events: {
    published: 'оприлюднено',
    revised: 'змінено',
    withdrawn: 'відкликано',
    removed: 'вийшло з вибраного',
    embargoed: 'під ембарго',
  },
  reached: {
    delivered: 'отримав',
    waiting: 'чекає на чергу',
    failing: 'не приймає, спроби тривають',
    stopped: 'надсилання зупинено',
    before: 'підписався пізніше',
  },
  ledger: 'Відкликання',
  subscriber: 'Хто',
  takenBack: 'Відкликано',
  confirmed: 'Підтверджено',
  unconfirmed: 'ще ні',
  hub: ({ delivered, waiting, failing }) =>
    `Читачі через WebSub: отримали ${delivered}, чекають ${waiting}, не приймають ${failing}.`,
};

const en: PushReachWords = {
  title: 'Who got it',
  lead: 'Webhooks of partners: who accepted the latest state of the text, who has not yet, and who confirmed a withdrawal.',
  saveFirst: 'Appears once the item is saved.',
  loading: 'Reading…',
  failed: 'That did not work. Check the connection and try again.',
  never: 'Nothing of this item has been released yet.',
  nobody: 'No webhook asked for this text.',
  again: 'Refresh',
  languages: { uk: 'In Ukrainian', en: 'In English' },
  partner: 'Partner',
  address: 'Address',
  what: 'What',
  state: 'State',
  when: 'Accepted',
  events: {
    published: 'published',
    revised: 'changed',
    withdrawn: 'withdrawn',
    removed: 'left what it asks for',
    embargoed: 'under embargo',
  },
  reached: {
    delivered: 'has it',
    waiting: 'waits for its turn',
    failing: 'does not accept, being tried',
    stopped: 'sending is stopped',
    before: 'subscribed later',
  },
  ledger: 'Withdrawals',
  subscriber: 'Who',
  takenBack: 'Taken back',
  confirmed: 'Confirmed',
  unconfirmed: 'not yet',
  hub: ({ delivered, waiting, failing }) =>
    `Readers over WebSub: ${delivered} have it, ${waiting} wait, ${failing} do not accept.`,
};

export const PUSH_REACH_WORDS: Record<Locale, PushReachWords> = { uk, en };
