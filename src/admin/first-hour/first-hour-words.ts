import { words } from '../../../collections/words.ts';

export const WELCOME = words('Вітаємо у Віснику', 'Welcome to Visnyk');
export const LEAD = words(
  'Тут ще нічого не виходило. Три кроки, і перший текст буде в стрічках.',
  'Nothing has come out here yet. Three steps, and the first text is in its feeds.',
);
export const DONE = words('зроблено', 'done');
export const IDENTITY = {
  title: words('Назва і знак', 'Name and mark'),
  hint: words(
    'Як зветься пресцентр, кому телефонувати журналістам, який у нього знак.',
    'What the press centre is called, whom journalists ask, what its mark is.',
  ),
  byAdmin: words('Це робить адміністратор.', 'An administrator does this.'),
  act: words('Назвати пресцентр', 'Name the press centre'),
};
export const DIRECTORIES = {
  title: words('Перше джерело й теги', 'First source and tags'),
  hint: words(
    'Від кого тексти й про що вони: кожне джерело й кожен тег має власну стрічку.',
    'Whom texts are from and what they are about: every source and every tag has a feed of its own.',
  ),
  source: words('Додати джерело', 'Add a source'),
  tag: words('Додати тег', 'Add a tag'),
};
export const TEXT = {
  title: words('Перший текст', 'First text'),
  hint: words(
    'Спробуйте на чернетці: збережена, вона нікуди не йде, поки її не опублікують, а посилання на перегляд покаже її, як сторінку.',
    'Try it with a draft: saved, it goes nowhere until it is published, and a preview link shows it as a page.',
  ),
  act: words('Написати новину', 'Write a news item'),
};
