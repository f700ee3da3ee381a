import { words } from '../../../collections/words.ts';

export const HEADING = words('Сеанс завершився', 'Your session has ended');
export const BODY = words(
  'Увійдіть знову: усе написане лишилося на місці, і те, що ви натиснули, буде зроблено.',
  'Sign in again: everything you wrote is where it was, and what you pressed will be done.',
);
export const EMAIL = words('Електронна адреса', 'E-mail');
export const PASSWORD = words('Пароль', 'Password');
export const SIGN_IN = words('Увійти', 'Sign in');
export const NOT_NOW = words('Не зараз', 'Not now');
export const REFUSAL = words(
  'Не збережено: ви не ввійшли. Написане лишилося тут.',
  'Not saved: you are not signed in. What you wrote is still here.',
);
export const NO_ANSWER = words('Сервер не відповідає. Спробуйте ще раз.', 'The server does not answer. Try again.');
