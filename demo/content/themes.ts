/** A thematic page with the saved feed whose texts it lists; the body is in the demo's notation, tags, guides and news by their keys. */
interface DemoTheme {
  feed: { slug: string; name: { uk: string; en: string }; description: { uk: string; en: string }; tags: string[] };
  title: { uk: string; en: string };
  summary: { uk: string; en: string };
  body: { uk: string; en: string };
  guides: string[];
  pinned: string[];
}

export const demoThemes: readonly DemoTheme[] = [
  {
    feed: {
      slug: 'partnerstvo-i-vidnovlennia',
      name: { uk: 'Партнерство й відновлення', en: 'Partnership and recovery' },
      description: {
        uk: 'Міста-побратими, міжнародна підтримка й те, що з ними відбудовано.',
        en: 'Twin cities, international support and what has been rebuilt with them.',
      },
      tags: ['partnership', 'support', 'energy'],
    },
    title: { uk: 'Партнерство заради відновлення', en: 'Partnership for recovery' },
    summary: {
      uk: 'Як громади знаходять міста-побратими, про що домовляються і що з того виходить: посібники, приклади й усі новини теми.',
      en: 'How hromadas find twin cities, what they agree on and what comes of it: guides, examples and all news of the theme.',
    },
    body: {
      uk: `
Пожежна машина, сонячні панелі на лікарні, табір для школярів – за кожною такою новиною стоїть угода двох міст і хтось, хто її не покинув. На цій сторінці зібрано те, що допомагає почати й не зупинитися.

## З чого складається партнерство

1. **Мета**, яку можна сказати одним реченням.
2. **Людина**, яка відповідає на листи впродовж тижня.
3. **План на рік**, а не на все життя.

Новини нижче додаються самі. Щоб не пропустити, підпишіться на стрічку теми.`,
      en: `
A fire engine, solar panels on a hospital, a camp for pupils: behind each such story stand an agreement of two towns and somebody who did not give it up. This page gathers what helps to begin and not to stop.

## What a partnership is made of

1. **An aim** that can be said in one sentence.
2. **A person** who answers letters within a week.
3. **A plan for a year**, and not for a lifetime.

The news below is added by itself. To miss nothing, subscribe to the feed of the theme.`,
    },
    guides: ['twin-city', 'partnership', 'grant-application', 'energy'],
    pinned: ['twin-city-guide', 'hospital-solar'],
  },
];
