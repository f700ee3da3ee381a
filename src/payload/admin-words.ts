/** Payload's own phrases where an editor would stumble over them; all others stay Payload's. */
export const adminWords = {
  uk: {
    error: {
      followingFieldsInvalid_one: 'Перевірте поле:',
      followingFieldsInvalid_other: 'Перевірте поля:',
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
      publishAllLocales: 'Опублікувати всіма мовами',
      publishIn: 'Опублікувати лише цією мовою: {{locale}}',
      schedulePublish: 'Запланувати публікацію',
    },
  },
  en: {
    general: { locale: 'Language of the text', payloadSettings: 'Your settings' },
    localization: { copyToLocale: 'Copy to the other language', selectedLocales: 'only some languages' },
    version: { publishIn: 'Publish in this language only: {{locale}}' },
  },
};
