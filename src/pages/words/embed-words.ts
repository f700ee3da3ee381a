import type { Locale } from '../../publication/release.ts';

interface EmbedWords {
  /** Before the name of the press centre. */
  by: string;
  empty: string;
  withdrawn: string;
  title: string;
  intro: string;
  feed: string;
  look: string;
  looks: Record<'headlines' | 'summaries' | 'pictures', string>;
  count: string;
  show: string;
  preview: string;
  component: { title: string; advice: string };
  html: { title: string; advice: string };
  frame: { title: string; advice: string };
  terms: string;
}

const WORDS: Record<Locale, EmbedWords> = {
  uk: {
    by: 'За матеріалами:',
    empty: 'Поки що тут немає матеріалів.',
    withdrawn: 'Цей матеріал відкликано.',
    title: 'Новини на вашому сайті',
    intro:
      'Оберіть стрічку, вигляд і кількість – і вставте готовий код на свою сторінку. Ні ключа, ні реєстрації не треба.',
    feed: 'Стрічка',
    look: 'Вигляд',
    looks: { headlines: 'Заголовки', summaries: 'Заголовки й короткий виклад', pictures: 'З зображеннями' },
    count: 'Скільки матеріалів',
    show: 'Показати код',
    preview: 'Так це виглядатиме',
    component: {
      title: 'Елемент сторінки',
      advice:
        'Оновлюється сам і бере шрифт вашої сторінки. Не ставить cookie. Якщо у вас є Content-Security-Policy, дозвольте цю адресу в script-src і connect-src, а для зображень – в img-src.',
    },
    html: {
      title: 'Готовий HTML для вашого сервера',
      advice: 'Ваш сервер бере його не рідше ніж раз на хвилину й вставляє у сторінку: читачам не потрібні скрипти.',
    },
    frame: { title: 'Рамка (iframe)', advice: 'Працює там, де дозволено лише рамки. Потрібна ця адреса в frame-src.' },
    terms:
      'Джерело й ліцензія стоять під списком завжди: не прибирайте їх. Відкликаний матеріал зникає з елемента й рамки протягом хвилини.',
  },
  en: {
    by: 'From:',
    empty: 'There are no texts here yet.',
    withdrawn: 'This text has been withdrawn.',
    title: 'News on your site',
    intro:
      'Choose a feed, its look and the number of texts, and paste the code into your page. No key and no account are needed.',
    feed: 'Feed',
    look: 'Look',
    looks: { headlines: 'Headlines', summaries: 'Headlines and summaries', pictures: 'With pictures' },
    count: 'How many texts',
    show: 'Show the code',
    preview: 'This is how it will look',
    component: {
      title: 'An element of your page',
      advice:
        'It keeps itself up to date, takes the typeface of your page and sets no cookie. If you have a Content-Security-Policy, allow this address in script-src and connect-src, and for pictures in img-src.',
    },
    html: {
      title: 'Ready HTML for your server',
      advice: 'Your server fetches it at least once a minute and puts it into the page: readers need no scripts.',
    },
    frame: {
      title: 'A frame (iframe)',
      advice: 'Works where only frames are allowed. This address must stand in frame-src.',
    },
    terms:
      'Source and licence always stand under the list: leave them there. A text that is withdrawn leaves the element and the frame within a minute.',
  },
};

/** What is said on lists that stand on partners' pages, and on the page where partners choose them. */
export function embedWords(locale: Locale): EmbedWords {
  return WORDS[locale];
}
