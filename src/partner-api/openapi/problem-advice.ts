import type { Locale } from '../../publication/release.ts';
import type { ProblemName } from '../problems.ts';

/** What each problem means and what to do about it, for the people who write clients. */
export const PROBLEM_ADVICE: Record<ProblemName, Record<Locale, string>> = {
  'bad-request': {
    uk: 'Запит не вдалося прочитати: зіпсоване відсоткове кодування шляху, зайве тіло чи щось подібне. Надішліть його правильно складеним.',
    en: 'The request could not be read: broken percent-encoding in the path, a body where none belongs, or the like. Send it well-formed.',
  },
  'bad-parameter': {
    uk: 'Параметра немає, його дано двічі, він порожній або має неможливе значення; `parameter` каже, який саме. Виправте запит: повторювати його без змін марно.',
    en: 'A parameter does not exist, is given twice, is empty or cannot have that value; `parameter` says which. Correct the request: repeating it is of no use.',
  },
  'bad-cursor': {
    uk: 'Цього вказівника не видавав цей пресцентр, або він зіпсований. Почніть спочатку без `after`: зайвого не станеться, бо кожен текст має сталий `id` і `version`.',
    en: 'This cursor was not given out by this press centre, or it is damaged. Start again without `after`: nothing is doubled, as every text has a permanent `id` and a `version`.',
  },
  'key-in-query': {
    uk: 'Ключ стоїть в адресі, а адреси записують у журнали. Надсилайте його заголовком `Authorization: Bearer <ключ>`; справжній ключ відкличте й зробіть новий.',
    en: 'A key stands in the address, and addresses are written into logs. Send it as `Authorization: Bearer <key>`; revoke it if it was a real one, and make another.',
  },
  'bad-key': {
    uk: 'Ключа не існує, він прострочений чи відкликаний, або запит надійшов не з тієї адреси. Перевірте ключ; новий дасть редакція.',
    en: 'The key does not exist, has expired or was revoked, or the request came from another address than it may. Check it; the editors give out new ones.',
  },
  'key-needed': {
    uk: 'Ця адреса відповідає лише партнерам. Надішліть ключ заголовком `Authorization: Bearer <ключ>`.',
    en: 'This address answers partners alone. Send your key as `Authorization: Bearer <key>`.',
  },
  'not-yours': {
    uk: 'Ключ справжній, але не дає на це права. Спитайте в редакції.',
    en: 'The key is valid, but not for this. Ask the editors.',
  },
  'not-found': {
    uk: 'За цією адресою нічого немає й не було. Якщо тут був текст, його відкликання — це `withdrawn`.',
    en: 'There is nothing at this address and never was. A text that was recalled is `withdrawn` instead.',
  },
  'method-not-allowed': {
    uk: 'Адреса не приймає цього методу. Заголовок `Allow` називає ті, які приймає.',
    en: 'The address does not take this method. The header `Allow` names those it takes.',
  },
  'not-acceptable': {
    uk: 'Такого формату тут немає. Назвіть інший у заголовку `Accept` чи розширенням адреси.',
    en: 'There is no such format here. Name another one in `Accept` or by the extension of the address.',
  },
  withdrawn: {
    uk: 'Текст відкликано. Приберіть свою копію; `id` каже, яку саме.',
    en: 'The text was withdrawn. Take your copy down; `id` says which one it is.',
  },
  'too-many-keys': {
    uk: 'Два ключі вже діють, а більше не буває. Спершу відкличте один: `DELETE /v1/account/keys/{id}`.',
    en: 'Two keys work already, and there are never more. Revoke one first: `DELETE /v1/account/keys/{id}`.',
  },
  'too-many-subscriptions': {
    uk: 'Вебхуків уже стільки, скільки може бути. Видаліть непотрібний: `DELETE /v1/subscriptions/{id}`, або змініть наявний.',
    en: 'There are as many webhooks as there may be. Delete one, `DELETE /v1/subscriptions/{id}`, or change one.',
  },
  'subscription-exists': {
    uk: 'Вебхук із такою адресою й таким добором у вас уже є; `id` каже, який. Змініть його або видаліть; секрет дає `POST /v1/subscriptions/{id}/secret`.',
    en: 'You have a webhook with this address and selection already; `id` says which. Change or delete it; `POST /v1/subscriptions/{id}/secret` gives a secret.',
  },
  'still-under-way': {
    uk: 'Перший запит із цим `Idempotency-Key` ще виконується. Повторіть за секунду.',
    en: 'The first request with this `Idempotency-Key` is still being done. Ask again in a second.',
  },
  'idempotency-key-reused': {
    uk: 'Цей `Idempotency-Key` уже був з іншим запитом. Для кожного нового запиту створюйте новий ключ.',
    en: 'This `Idempotency-Key` came with another request before. Make a new key for every new request.',
  },
  'body-too-large': {
    uk: 'Тіло запиту більше за 64 КБ.',
    en: 'The body of the request is larger than 64 KB.',
  },
  'query-too-long': {
    uk: 'Запит довший за 4096 байтів. Просіть менше за раз.',
    en: 'The query is longer than 4,096 bytes. Ask for less at a time.',
  },
  'bad-media-type': {
    uk: 'Тіло має бути JSON із заголовком `Content-Type: application/json`.',
    en: 'The body must be JSON, with `Content-Type: application/json`.',
  },
  'bad-body': {
    uk: 'JSON прочитано, але в ньому щось не так; `parameter` каже, що саме.',
    en: 'The JSON was read, but something in it is wrong; `parameter` says what.',
  },
  'too-many-requests': {
    uk: 'Запитів забагато. Зачекайте стільки секунд, скільки каже `Retry-After`; ключ партнера дає більшу межу.',
    en: 'Too many requests. Wait for as many seconds as `Retry-After` says; a partner’s key has a higher limit.',
  },
  'server-error': {
    uk: 'Щось зламалося в нас, і ми про це вже знаємо. Спробуйте згодом; пишучи нам, назвіть `instance`.',
    en: 'Something broke on our side, and it has been noted. Try again later; name the `instance` when you write to us.',
  },
  busy: {
    uk: 'Саме тепер забагато роботи. Спробуйте за стільки секунд, скільки каже `Retry-After`.',
    en: 'There is too much to do just now. Try again after as many seconds as `Retry-After` says.',
  },
};
