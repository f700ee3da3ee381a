/** Payload's own phrases where an editor would stumble over them; all others stay Payload's. */
export const adminWords = {
  uk: {
    error: {
      correctInvalidFields: 'Виправте позначені поля.',
      deletingTitle: 'Видалити не вдалося: {{title}}.',
      followingFieldsInvalid_one: 'Перевірте поле:',
      followingFieldsInvalid_other: 'Перевірте поля:',
      invalidFileType: 'Файл такого виду сюди не підходить.',
      unknown: 'Не вдалося. Написане лишилося тут: спробуйте ще раз.',
      unspecific: 'Не вдалося. Написане лишилося тут: спробуйте ще раз.',
    },
    fields: { chooseFromExisting: 'Обрати з наявних' },
    general: {
      creatingNewLabel: 'Нове: {{label}}',
      locale: 'Мова тексту',
      payloadSettings: 'Ваші налаштування',
      searchBy: 'Пошук: {{label}}',
    },
    localization: {
      copyToLocale: 'Скопіювати текст в іншу мову',
      selectedLocales: 'лише деякі мови',
      selectLocaleToCopy: 'Оберіть мову, в яку копіювати',
      selectLocaleToDuplicate: 'Оберіть мови, які дублювати',
    },
    version: {
      aboutToRestore:
        'Повернути слова, якими вони були {{versionDate}}, мовою, яку обрано вгорі? Вони стануть чернеткою: на сайті нічого не зміниться, доки її не опублікують. Теги, зображення й файли лишаться теперішніми.',
      confirmVersionRestoration: 'Повернути цю версію?',
      currentlyPublished: 'На сайті',
      modifiedOnly: 'Лише зміни',
      previouslyPublished: 'Було на сайті',
      problemRestoringVersion: 'Версію не повернуто.',
      publishAllLocales: 'Опублікувати всіма мовами',
      publishIn: 'Опублікувати лише цією мовою: {{locale}}',
      restoreAsDraft: 'Повернути як чернетку',
      restoreThisVersion: 'Повернути як чернетку',
      restoring: 'Повертаємо…',
      schedulePublish: 'Запланувати публікацію',
    },
    upload: { dragAndDrop: 'Перетягніть сюди файл', dragAndDropHere: 'або перетягніть сюди файл' },
    validation: {
      longerThanMin: 'Закоротко: щонайменше {{minLength}} символів.',
      required: 'Заповніть це поле.',
      shorterThanMax: 'Задовго: щонайбільше {{maxLength}} символів.',
    },
  },
  en: {
    general: { locale: 'Language of the text', payloadSettings: 'Your settings' },
    localization: { copyToLocale: 'Copy to the other language', selectedLocales: 'only some languages' },
    error: {
      correctInvalidFields: 'Mend the fields that are marked.',
      deletingTitle: 'It could not be deleted: {{title}}.',
      invalidFileType: 'A file of this kind does not belong here.',
      unknown: 'It did not work. What you wrote is still here: try again.',
      unspecific: 'It did not work. What you wrote is still here: try again.',
    },
    validation: {
      longerThanMin: 'Too short: at least {{minLength}} characters.',
      required: 'Fill in this field.',
      shorterThanMax: 'Too long: at most {{maxLength}} characters.',
    },
    version: {
      aboutToRestore:
        'Bring back the words as they were on {{versionDate}}, in the language that is chosen above? They become a draft: nothing changes on the site until it is published. Tags, pictures and files stay as they are now.',
      confirmVersionRestoration: 'Bring this version back?',
      problemRestoringVersion: 'The version was not brought back.',
      publishIn: 'Publish in this language only: {{locale}}',
      restoreAsDraft: 'Bring back as a draft',
      restoreThisVersion: 'Bring back as a draft',
      restoring: 'Bringing it back…',
    },
  },
};
