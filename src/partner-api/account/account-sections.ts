import { deliveriesSection, subscriptionsSection } from '../subscriptions/webhook-sections.ts';
import type { AccountSection } from './account-section.ts';

/** What stands in an account besides keys and use, in this order. */
export const accountSections: readonly AccountSection[] = [subscriptionsSection, deliveriesSection];
