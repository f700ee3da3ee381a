import type { DemoGuide } from './types.ts';

const SIDE_BY_SIDE = { uk: 'Асоціація «Громади поруч»', en: 'Hromadas Side by Side Association' };

/** Guides of the demo; their files are in `documents.ts`, what the files say in `guide-texts/`. */
export const guides: DemoGuide[] = [
  {
    key: 'twin-city',
    title: {
      uk: 'Як знайти місто-побратим: покрокова інструкція для органів місцевого самоврядування',
      en: 'Finding a twin city: a step-by-step guide for local authorities',
    },
    purpose: {
      uk: 'Допомагає громаді без досвіду міжнародної співпраці пройти дев’ять кроків від першої ідеї до чинної угоди з містом-побратимом: сформулювати мету, скласти профіль, знайти партнера, написати лист і не дати партнерству заснути.',
      en: 'Takes a hromada without international experience through nine steps from the first idea to a working agreement with a twin city: state the aim, write a profile, find a partner, write the letter, and keep the partnership awake.',
    },
    publisher: SIDE_BY_SIDE,
    publishedAt: { daysAgo: 19, time: '10:00' },
    edition: { uk: 'Перше видання', en: 'First edition' },
    files: ['twin-city-uk', 'twin-city-en'],
    cover: 'twin-evening',
    tags: ['partnership', 'support', 'neighbourhoods'],
    sources: ['side-by-side'],
  },
  {
    key: 'partnership',
    title: {
      uk: 'Міжнародне муніципальне партнерство: посібник для громад',
      en: 'International municipal partnership: a handbook for hromadas',
    },
    purpose: {
      uk: 'Пояснює, які форми муніципального партнерства існують, хто в раді за що відповідає, як скласти річний план, розподілити витрати й оцінити, чи партнерство ще комусь потрібне.',
      en: 'Explains which forms of municipal partnership exist, who in a council answers for what, how to write a yearly plan, share the costs and judge whether anyone still needs the partnership. In Ukrainian.',
    },
    publisher: { uk: 'Школа муніципальної дипломатії', en: 'School of Municipal Diplomacy' },
    publishedAt: { daysAgo: 905, time: '12:00' },
    files: ['partnership-uk'],
    cover: 'river-noon',
    tags: ['partnership', 'study'],
    sources: ['diplomacy-school'],
  },
  {
    key: 'participation',
    title: {
      uk: 'Громадський бюджет без розчарувань: методичні рекомендації',
      en: 'Participatory budgeting without disappointment: guidelines',
    },
    purpose: {
      uk: 'Показує, як побудувати громадський бюджет, якому вірять: від правил і сум до перевірки проєктів, голосування без накруток і звіту про виконане. Друге видання враховує досвід сорока двох громад.',
      en: 'Shows how to build a participatory budget that people trust: rules and sums, checking of projects, voting without vote-rigging, and a report on what was built. The second edition draws on forty-two hromadas.',
    },
    publisher: { uk: 'ГО «Лабораторія прозорого бюджету»', en: 'Transparent Budget Lab NGO' },
    publishedAt: { daysAgo: 96, time: '11:00' },
    edition: { uk: 'Друге видання, перероблене', en: 'Second, revised edition' },
    files: ['participation-uk', 'participation-en'],
    cover: 'square-noon',
    tags: ['budget', 'participation'],
    sources: ['budget-lab'],
    replaces: 'participation-first',
  },
  {
    key: 'participation-first',
    title: { uk: 'Громадський бюджет: перші кроки' },
    purpose: {
      uk: 'Стислий вступ до громадського бюджету для громад, які проводять його вперше. Замінений другим, переробленим виданням.',
    },
    publisher: { uk: 'ГО «Лабораторія прозорого бюджету»', en: 'Transparent Budget Lab NGO' },
    publishedAt: { daysAgo: 828, time: '14:00' },
    edition: { uk: 'Перше видання' },
    files: ['participation-first-uk'],
    cover: 'square-evening',
    tags: ['budget', 'participation'],
    sources: ['budget-lab'],
  },
  {
    key: 'energy',
    title: {
      uk: 'Енергетичний менеджмент у малій громаді: посібник',
      en: 'Energy management in a small hromada: a handbook',
    },
    purpose: {
      uk: 'Навчає вести облік енергії в комунальних будівлях без дорогих програм, знаходити найдешевші кіловати, тобто незужиті, і готувати заклади до знеструмлень.',
      en: 'Teaches how to account for energy in municipal buildings without costly software, find the cheapest kilowatts, which are those not used, and prepare public buildings for power cuts.',
    },
    publisher: { uk: 'Проєкт «Світло громаді»', en: 'Light for Hromadas Project' },
    publishedAt: { daysAgo: 233, time: '09:00' },
    files: ['energy-uk', 'energy-en'],
    cover: 'solar-noon',
    tags: ['energy', 'light'],
    sources: ['light'],
  },
  {
    key: 'school-bus',
    title: { uk: 'Безпечний шкільний автобус: інструкція з організації підвезення' },
    purpose: {
      uk: 'Для відділів освіти й директорів опорних шкіл: як скласти маршрут, обрати зупинки, навчити супровідників, діяти під час повітряної тривоги й негоди, рахувати справжню вартість кілометра.',
    },
    publisher: { uk: 'Міністерство навчання і молоді', en: 'Ministry of Learning and Youth' },
    publishedAt: { daysAgo: 452, time: '10:30' },
    files: ['school-bus-uk'],
    cover: 'school-blue',
    tags: ['education', 'hub-school', 'roads'],
    sources: ['min-learning'],
  },
  {
    key: 'services',
    title: { uk: 'ЦНАП, зручний для кожного: посібник з доступності' },
    purpose: {
      uk: 'Як зробити центр надання адміністративних послуг зручним для людей з інвалідністю, літніх відвідувачів, батьків із дітьми та ветеранів: вхід, зала, мова, дистанційні й виїзні послуги.',
    },
    publisher: { uk: 'Дослідницький центр «Місцевий вимір»', en: 'Local Dimension Research Centre' },
    publishedAt: { daysAgo: 317, time: '15:00' },
    files: ['services-uk'],
    cover: 'table-talk',
    tags: ['services', 'access', 'veterans'],
    sources: ['local-dimension'],
  },
  {
    key: 'grant-application',
    title: {
      uk: 'Грантова заявка громади: від ідеї до звіту',
      en: 'A hromada’s grant application: from idea to report',
    },
    purpose: {
      uk: 'Для проєктних менеджерів громад: як прочитати умови конкурсу, побудувати логіку проєкту й бюджет, зібрати партнерів, пережити перевірку та здати звіт, за яким не соромно.',
      en: 'For project managers of hromadas: how to read a call, build the logic and the budget of a project, gather partners, survive an audit and hand in a report to be proud of. In Ukrainian.',
    },
    publisher: { uk: 'Фонд «Північний міст»', en: 'Northern Bridge Foundation' },
    publishedAt: { daysAgo: 158, time: '13:00' },
    files: ['grant-application-uk'],
    cover: 'archive-warm',
    tags: ['grant', 'study'],
    sources: ['northern-bridge', 'side-by-side'],
  },
];
