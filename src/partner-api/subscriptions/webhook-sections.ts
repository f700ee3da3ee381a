import { z } from 'zod';
import type { Instant, Locale } from '../../publication/release.ts';
import type { AccountSection } from '../account/account-section.ts';
import { answerSchema, type WebhookFacts, webhookSchema } from './subscription-schema.ts';

const deliverySchema = answerSchema.extend({
  subscription: z.string().describe('Id of the webhook.'),
  address: z.string(),
});

type Delivery = z.infer<typeof deliverySchema>;

/** The webhooks of an account. */
export const subscriptionsSection: AccountSection<WebhookFacts[]> = {
  name: 'subscriptions',
  schema: z.array(webhookSchema).describe('Your webhooks; `/v1/subscriptions` changes them'),
  read: ({ webhooks }, partner) => webhooks.list(partner),
  present: (facts, locale) => {
    const { subscriptions: words, statuses } = WORDS[locale];
    return {
      ...words,
      rows: facts.map(({ address, status, deliveredAt, failingSince, nextAttemptAt }) => [
        address,
        statuses[status],
        written(deliveredAt, locale),
        written(failingSince, locale),
        written(nextAttemptAt, locale),
      ]),
    };
  },
};

/** The last answers of its webhooks. */
export const deliveriesSection: AccountSection<Delivery[]> = {
  name: 'deliveries',
  schema: z.array(deliverySchema).describe('The last twenty answers of each webhook, the latest first'),
  read: ({ webhooks }, partner) => webhooks.lastAnswers(partner),
  present: (facts, locale) => {
    const { deliveries: words, noAnswer } = WORDS[locale];
    return {
      ...words,
      rows: facts.map(({ at, address, status, failure, ms }) => [
        written(at, locale),
        address,
        status === null ? `${noAnswer}: ${failure ?? ''}` : String(status),
        `${Math.round(ms)}`,
      ]),
    };
  },
};

/** In Kyiv's time, to the second; a dash for never. */
function written(at: Instant | null, locale: Locale): string {
  if (at === null) return '—';
  return new Intl.DateTimeFormat(locale === 'uk' ? 'uk-UA' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Europe/Kyiv',
  }).format(new Date(at));
}

const WORDS = {
  uk: {
    subscriptions: {
      title: 'Вебхуки',
      columns: ['Адреса', 'Стан', 'Останній успіх', 'Не приймає від', 'Наступна спроба'],
      empty: 'Вебхуків ще немає. Їх створює POST /v1/subscriptions або редакція.',
    },
    deliveries: {
      title: 'Останні відповіді вебхуків',
      columns: ['Коли', 'Адреса', 'Відповідь', 'мс'],
      empty: 'Ще нічого не надсилалося.',
    },
    statuses: {
      active: 'діє',
      paused: 'призупинено',
      disabled: 'вимкнено після 5 днів невдач',
      ended: 'завершено (410)',
    },
    noAnswer: 'немає відповіді',
  },
  en: {
    subscriptions: {
      title: 'Webhooks',
      columns: ['Address', 'Status', 'Last success', 'Failing since', 'Next attempt'],
      empty: 'There are no webhooks yet. POST /v1/subscriptions makes one, or the editors do.',
    },
    deliveries: {
      title: 'Last answers of webhooks',
      columns: ['When', 'Address', 'Answer', 'ms'],
      empty: 'Nothing has been sent yet.',
    },
    statuses: {
      active: 'active',
      paused: 'paused',
      disabled: 'disabled after 5 days of failure',
      ended: 'ended (410)',
    },
    noAnswer: 'no answer',
  },
} as const;
