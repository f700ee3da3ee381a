/** A page about the press centre itself, in both languages; the body is in the demo's notation. */
interface DemoPage {
  slug: string;
  title: { uk: string; en: string };
  body: { uk: string; en: string };
}

export const demoPages: readonly DemoPage[] = [
  {
    slug: 'pro-prestsentr',
    title: { uk: 'Про пресцентр', en: 'About the press centre' },
    body: {
      uk: `
«Вісник громад» – демонстраційний пресцентр. Громади, установи й видання, названі тут, вигадані.

## Що ми публікуємо

- новини й анонси для громад;
- гранти, конкурси й вакансії з їхніми строками;
- посібники, які можна завантажити.

## Передрук

Беріть тексти вільно: зазначте джерело й дайте посилання. Виправлення та відкликання надходять у тих самих стрічках, що й новини.`,
      en: `
“Hromada Herald” is a demonstration press centre. The hromadas, institutions and media named here are made up.

## What we publish

- news and announcements for hromadas;
- grants, competitions and vacancies, with their deadlines;
- guides to download.

## Reprinting

Take the texts freely: name the source and link to it. Corrections and withdrawals come in the same feeds as the news.`,
    },
  },
  {
    slug: 'dostupnist',
    title: { uk: 'Доступність і приватність', en: 'Accessibility and privacy' },
    body: {
      uk: `
Сайт читається з клавіатури, програмами екранного доступу, без сценаріїв і на вузькому екрані. Помітили перешкоду – напишіть нам.

Ми не ставимо кук читачам, не рахуємо їх поіменно й не завантажуємо нічого зі сторонніх серверів.`,
      en: `
The site can be read by keyboard, with screen readers, without scripts and on a narrow screen. If something is in your way, write to us.

We set no cookies for readers, count nobody by name, and load nothing from other servers.`,
    },
  },
];
