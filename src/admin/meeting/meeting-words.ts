import { words } from '../../../collections/words.ts';

export const MET = words(
  'Поки ви писали, цей текст зберегли в іншому вікні або хтось інший.',
  'While you wrote, this text was saved in another window, or by somebody else.',
);
export const BRING_TOGETHER = words('Звести правки', 'Bring the changes together');
export const TOGETHER = words(
  'Чужі правки додано до ваших. Нічого ще не збережено: перегляньте й натисніть ще раз.',
  'Their changes are added to yours. Nothing is saved yet: look it through and press again.',
);
export const CHOOSE = words('Обидва змінили те саме', 'Both of you changed the same');
export const CHOOSE_HINT = words(
  'Решту правок зведено. Оберіть, що лишити тут; нічого ще не збережено.',
  'All other changes are brought together. Choose what stays here; nothing is saved yet.',
);
export const MINE = words('Моє', 'Mine');
export const THEIRS = words('Збережене', 'What was saved');
export const DIFFERENCE = words('Від збереженого до мого', 'From what was saved to mine');
export const DONE = words('Далі', 'Go on');
export const LATER = words('Не зараз', 'Not now');
