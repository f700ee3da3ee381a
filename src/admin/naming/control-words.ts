import { type Words, words } from '../../../collections/words.ts';

/** Names that Payload gives in English whatever the language of the desk, and what ours are. */
export const SAID_IN_ENGLISH: Readonly<Record<string, Words>> = {
  'Add block': words('Вставити тут', 'Insert here'),
  'Add Column': words('Додати стовпець', 'Add a column'),
  'Add Row': words('Додати рядок', 'Add a row'),
  'Close toast': words('Закрити повідомлення', 'Close the message'),
  'Drag to move': words('Перетягніть, щоб перемістити', 'Drag to move'),
  'Edit link': words('Редагувати посилання', 'Edit the link'),
  'Insert Paragraph': words('Додати абзац', 'Add a paragraph'),
  'Remove link': words('Прибрати посилання', 'Remove the link'),
};

/** Buttons of the body editor, which show a sign and say nothing. */
export const BODY_BUTTONS: Readonly<Record<string, Words>> = {
  blockquote: words('Цитата', 'Quotation'),
  bold: words('Жирний', 'Bold'),
  horizontalRule: words('Риска', 'Rule'),
  italic: words('Курсив', 'Italic'),
  link: words('Посилання', 'Link'),
  orderedList: words('Список із номерами', 'Numbered list'),
  strikethrough: words('Закреслений', 'Struck through'),
  subscript: words('Нижній індекс', 'Subscript'),
  superscript: words('Верхній індекс', 'Superscript'),
  table: words('Таблиця', 'Table'),
  unorderedList: words('Список', 'List'),
  upload: words('Зображення або файл', 'Picture or file'),
};

export const MORE = words('Інші дії', 'More actions');
export const EDIT_LINKED = words('Редагувати', 'Edit');
export const HOME = words('На головну', 'To the desk');
export const SORT_UP = words('Упорядкувати за зростанням', 'Sort ascending');
export const SORT_DOWN = words('Упорядкувати за спаданням', 'Sort descending');
export const TABLE = words('Таблиця', 'Table');
export const NEXT = words('Наступна сторінка', 'Next page');
export const PREVIOUS = words('Попередня сторінка', 'Previous page');
export const TICK_ALL = words('Позначити всі рядки', 'Tick all rows');
export const TICK = words('Позначити', 'Tick');
export const BODY = words('Текст', 'Body');
export const CHOICE = words('Вибір', 'Choice');
