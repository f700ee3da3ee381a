import { words } from '../../../collections/words.ts';

export const HEADING = words('Обʼєднати «{from}» з «{to}»?', 'Merge “{from}” into “{to}”?');
export const FOR_GOOD = words(
  'Назавжди: це не повертають. Усі адреси звідси вестимуть туди, а «{from}» більше не пропонуватимуть.',
  'For good: it cannot be undone. All addresses from here will lead there, and “{from}” will be offered no more.',
);
export const TEXTS = words('Перейдуть матеріали: {count}', 'Items that move: {count}');
export const FIRST = words('серед них:', 'among them:');
export const NONE = words('Жодного матеріалу з цією назвою немає.', 'No item has this name.');
export const FEEDS = words('Добірки, що його називають: {count}', 'Saved feeds that name it: {count}');
export const WEBHOOKS = words('Вебхуки, що його просять: {count}', 'Webhooks that ask for it: {count}');
export const KEEP = words('Ні, залишити', 'No, keep it');
export const MERGE = words('Обʼєднати', 'Merge');
export const MERGING = words('Обʼєднуємо…', 'Merging…');
export const UNCOUNTED = words(
  'Не вдалося порахувати, що перейде. Перевірте звʼязок і спробуйте ще раз.',
  'What would move could not be counted. Check the connection and try again.',
);
