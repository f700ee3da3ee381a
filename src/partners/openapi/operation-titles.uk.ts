/** What each operation is for, in Ukrainian, by its `operationId`. */
export const OPERATION_TITLES_UK: Readonly<Record<string, string>> = {
  listItems: 'Опубліковані тексти, найновіші спочатку',
  getItem: 'Один текст',
  listChanges: 'Що змінилося',
  listGuides: 'Посібники',
  listTags: 'Усі теги в ужитку',
  listSources: 'Усі джерела в ужитку',
  listFeeds: 'Усі стрічки, у яких щось є',
  playStory: 'Коротка стала історія, щоб випробувати клієнта',
  readAccount: 'Ваш обліковий запис',
  makeKey: 'Зробити другий ключ',
  revokeKey: 'Відкликати свій ключ',
  readContract: 'Контракт для програм',
  readDocs: 'Документація англійською',
  readDocsUk: 'Документація українською',
};
