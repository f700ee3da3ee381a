import { callBudgetUk, callConditionsUk, callFormUk, vacancyTermsUk } from './guide-texts/annexes.uk.ts';
import { energyEn } from './guide-texts/energy.en.ts';
import { energyUk } from './guide-texts/energy.uk.ts';
import { grantApplicationUk } from './guide-texts/grant-application.uk.ts';
import { participationEn } from './guide-texts/participation.en.ts';
import { participationUk } from './guide-texts/participation.uk.ts';
import { participationFirstUk } from './guide-texts/participation-first.uk.ts';
import { partnershipUk } from './guide-texts/partnership.uk.ts';
import { schoolBusUk } from './guide-texts/school-bus.uk.ts';
import { servicesUk } from './guide-texts/services.uk.ts';
import { twinCityEn } from './guide-texts/twin-city.en.ts';
import { twinCityUk } from './guide-texts/twin-city.uk.ts';
import type { DemoDocument, PdfText } from './types.ts';

/** PDFs of the demo: the guides' files, then annexes of news items. */
export const documents: DemoDocument[] = [
  pdf('twin-city-uk', 'yak-znaity-misto-pobratym.pdf', 19, twinCityUk),
  pdf('twin-city-en', 'finding-a-twin-city.pdf', 19, twinCityEn),
  pdf('partnership-uk', 'mizhnarodne-munitsypalne-partnerstvo.pdf', 905, partnershipUk),
  pdf('participation-uk', 'hromadskyi-biudzhet-bez-rozcharuvan.pdf', 96, participationUk),
  pdf('participation-en', 'participatory-budgeting.pdf', 96, participationEn),
  pdf('participation-first-uk', 'hromadskyi-biudzhet-pershi-kroky.pdf', 828, participationFirstUk),
  pdf('energy-uk', 'enerhetychnyi-menedzhment.pdf', 233, energyUk),
  pdf('energy-en', 'energy-management.pdf', 233, energyEn),
  pdf('school-bus-uk', 'bezpechnyi-shkilnyi-avtobus.pdf', 452, schoolBusUk),
  pdf('services-uk', 'tsnap-zruchnyi-dlia-kozhnoho.pdf', 317, servicesUk),
  pdf('grant-application-uk', 'hrantova-zaiavka-hromady.pdf', 158, grantApplicationUk),
  pdf('call-conditions-uk', 'mali-mosty-umovy.pdf', 9, callConditionsUk),
  pdf('call-form-uk', 'mali-mosty-forma-zaiavky.pdf', 9, callFormUk),
  pdf('call-budget-uk', 'mali-mosty-biudzhet.pdf', 9, callBudgetUk),
  pdf('vacancy-terms-uk', 'koordynator-partnerstv-zavdannia.pdf', 12, vacancyTermsUk),
];

function pdf(key: string, fileName: string, daysAgo: number, text: PdfText): DemoDocument {
  const { title, language } = text;
  return { key, fileName, title, language, madeAt: { daysAgo, time: '09:00' }, text };
}
