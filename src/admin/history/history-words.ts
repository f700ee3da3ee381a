import { words } from '../../../collections/words.ts';

export const HISTORY = {
  title: words('Що було з текстом', 'What became of the text'),
  saveFirst: words('Зʼявиться, коли матеріал буде збережено.', 'Appears once the item is saved.'),
  loading: words('Читаємо…', 'Reading…'),
  failed: words(
    'Не вдалося прочитати. Перевірте звʼязок і спробуйте ще раз.',
    'Could not be read. Check the connection and try again.',
  ),
  again: words('Спробувати ще раз', 'Try again'),
  nothing: words('Текст цією мовою ще не виходив.', 'The text in this language has not come out yet.'),
  cut: words('Давніші версії не зберігаються.', 'Older versions are not kept.'),
  feeds: words('Зараз у стрічках', 'In these feeds now'),
  waiting: words('У чернетці, ще не вийшло', 'In the draft, not out yet'),
  version: words('Уся версія', 'The whole version'),
};

export const KINDS = {
  published: words('Опубліковано', 'Published'),
  revised: words('Змінено', 'Changed'),
  minor: words('Незначна правка', 'Minor change'),
  withdrawn: words('Відкликано', 'Withdrawn'),
};

export const COMES_OUT = words('вийде або вийшло', 'comes out, or came out');
export const EMBARGO = words('під ембарго до', 'under embargo until');
export const CORRECTION = words('Примітка про виправлення', 'Correction note');
export const FOR_READERS = words('Для читачів', 'For readers');
export const FOR_DESK = words('Для редакції', 'For the desk');
export const ADDED = words('додано', 'added');
export const REMOVED = words('прибрано', 'removed');
export const ALTERED = words('змінено', 'changed');
