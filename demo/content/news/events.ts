import type { DemoNews } from '../types.ts';

/** Announcements: what will happen, or was to happen, at a place and a time. */
export const events: DemoNews[] = [
  {
    key: 'forum-small-towns',
    kind: 'announcement',
    publishedAt: { daysAgo: 6, time: '12:20' },
    title: {
      uk: 'Форум малих міст: два дні без презентацій',
      en: 'Forum of Small Towns: two days without slides',
    },
    summary: {
      uk: 'Учасники розбиратимуть справжні задачі громад за круглими столами. Хто привозить задачу, той не платить за проживання.',
      en: 'Participants will work on real problems of hromadas at round tables. Whoever brings a problem does not pay for lodging.',
    },
    body: {
      uk: `Цього року на Форумі малих міст не буде трибуни. Буде двадцять столів, біля кожного – вісім людей і одна задача, яку привезла громада.

## Як це працює

1. До кінця реєстрації громада надсилає задачу на одну сторінку: що не виходить, що вже пробували, які є обмеження.
2. Організатори обирають сорок задач і добирають до кожної людей, які розв’язували подібні.
3. За столом працюють дев’яносто хвилин. Модераторка стежить за часом, а не за змістом.
4. Наприкінці кожен учасник називає одну дію, яку готовий виконати сам.

Серед заявлених тем – порожні будівлі в центрі, вода влітку, автобуси між громадами, архіви, школи з тридцятьма учнями.

Проживання оплачують тим, хто привіз задачу. Решті учасників пропонують гуртожиток професійного коледжу.

> Торік найкраще рішення знайшла водійка, яка зайшла погрітися, – нагадують організатори.`,
      en: `There will be no rostrum at this year’s Forum of Small Towns. There will be twenty tables with eight people at each, and one problem that a hromada has brought.

## How it works

1. By the end of registration the hromada sends its problem on one page: what does not work, what was tried, what the limits are.
2. The organisers choose forty problems and find people who have solved similar ones.
3. A table works for ninety minutes. The moderator watches the time, not the content.
4. At the end each participant names one thing to do in person.

Among the subjects so far: empty buildings in the centre, water in summer, buses between hromadas, archives, schools with thirty pupils.

Lodging is paid for those who bring a problem. The others are offered rooms in the hall of the vocational college.

> Last year the best solution came from a driver who had come in to get warm, the organisers recall.`,
    },
    tags: ['announcement', 'partnership', 'study'],
    sources: ['side-by-side', 'arcade'],
    cover: 'square-noon',
    regions: ['UA-53'],
    event: {
      startsAt: { daysAgo: -26, time: '10:00' },
      endsAt: { daysAgo: -27, time: '17:00' },
      place: {
        uk: 'Медояр, Полтавська область, професійний коледж, вул. Липова, 12',
        en: 'Medoyar, Poltava oblast, vocational college, 12 Lypova St',
      },
      registrationUrl: 'https://hromady-poruch.example/forum',
      deadline: { daysAgo: -14, time: '20:00' },
    },
  },
  {
    key: 'webinar-accounting',
    kind: 'announcement',
    publishedAt: { daysAgo: 7, time: '15:35' },
    title: { uk: 'Безплатний вебінар: як за годину створити таблицю обліку енергії для всіх закладів громади' },
    summary: {
      uk: 'Ведучі заповнять таблицю разом з учасниками. Потрібні рахунки за три місяці й комп’ютер, а не телефон.',
    },
    body: {
      uk: `Після вебінару у вас буде не запис, а готова таблиця. Учасники заповнюватимуть її разом із ведучими крок за кроком на прикладі власної громади.

Підготуйте заздалегідь:

- перелік комунальних будівель із площею;
- рахунки за електроенергію та тепло за три місяці;
- номери лічильників;
- ім’я людини, яка зніматиме показники.

Наприкінці побудуємо першу лінію споживання та знайдемо будівлю, з якої варто почати. Хто не встигне, зможе прийти на годину запитань наступного дня.

Вебінар спирається на другий розділ посібника [«Енергетичний менеджмент у малій громаді»](guide:energy). Прочитати його заздалегідь корисно, але не обов’язково.`,
    },
    tags: ['announcement', 'energy', 'study', 'light'],
    sources: ['light'],
    cover: 'solar-morning',
    guides: ['energy'],
    event: {
      startsAt: { daysAgo: -5, time: '11:00' },
      endsAt: { daysAgo: -5, time: '12:15' },
      place: { uk: 'Онлайн' },
      registrationUrl: 'https://svitlo-hromadi.example/vebinar',
      deadline: { daysAgo: -4, time: '18:00' },
    },
  },
  {
    key: 'training-admins',
    kind: 'announcement',
    publishedAt: { daysAgo: 13, time: '10:30' },
    title: { uk: 'Навчання для адміністраторів ЦНАП: пів дня у кріслі колісному та пів дня з редакторкою' },
    summary: {
      uk: 'Учасники самі пройдуть шлях відвідувача, а потім перепишуть пам’ятки своїх центрів. Групу обмежено двадцятьма особами.',
    },
    body: {
      uk: `Перша половина дня відбудеться не в аудиторії. Учасники спробують отримати послугу в кріслі колісному, в окулярах, які імітують слабкий зір, і з навушниками, крізь які не чути. Супроводжуватимуть їх люди, які живуть із цими обмеженнями щодня.

Друга половина – майстерня мови. Кожен привозить одну пам’ятку свого центру й повертається з новою, яку вже прочитали троє сторонніх людей.

### Програма

1. Шлях від зупинки до вікна.
2. Обід і розмова.
3. Одне речення – одна думка.
4. План на наступний понеділок.

Учасникам надішлють посібник [«ЦНАП, зручний для кожного»](guide:services). Дорогу відшкодують громадам, у яких менш як десять тисяч мешканців.`,
    },
    tags: ['announcement', 'services', 'access', 'study'],
    sources: ['local-dimension'],
    cover: 'table-talk',
    guides: ['services'],
    regions: ['UA-30'],
    event: {
      startsAt: { daysAgo: -20, time: '09:30' },
      endsAt: { daysAgo: -20, time: '17:30' },
      place: { uk: 'Київ, вул. Каштанова алея, 4, навчальна зала' },
      registrationUrl: 'https://mistsevyi-vymir.example/navchannia',
      deadline: { daysAgo: -10, time: '12:00' },
    },
  },
  {
    key: 'public-hearing-budget',
    kind: 'announcement',
    publishedAt: { daysAgo: 90, time: '09:15' },
    title: {
      uk: 'Відкрита розмова про друге видання рекомендацій з громадського бюджету',
      en: 'An open talk on the second edition of the participatory budgeting guidelines',
    },
    summary: {
      uk: 'Автори відповідатимуть на запитання громад, які вже пробували. Запис і стенограму опублікують.',
      en: 'The authors will answer hromadas that have tried it already. A recording and a transcript will be published.',
    },
    body: {
      uk: `Лабораторія прозорого бюджету запрошує громади, які провели хоча б одне коло громадського бюджету, поставити запитання авторам [другого видання рекомендацій](guide:participation).

Зустріч побудовано довкола трьох тем:

- як сказати авторові «ні» й не втратити його;
- що робити з проєктом, який подорожчав удвічі;
- як голосують ті, хто виїхав або служить.

На кожну тему – одна історія невдачі, десять хвилин пояснень і пів години запитань. Приходьте зі своїми таблицями: ведучі готові рахувати разом із вами.

Реєстрація потрібна лише для участі в розмові. Дивитися трансляцію можна без неї.`,
      en: `The Transparent Budget Lab invites hromadas that have held at least one round of participatory budgeting to question the authors of the [second edition of the guidelines](guide:participation).

The meeting has three subjects:

- how to say no to an author and not lose that person;
- what to do with a project that costs twice as much as planned;
- how those who left or serve in the army can vote.

Each has one story of failure, ten minutes of explanation and half an hour of questions. Bring your tables: the hosts are ready to count with you.

Registration is needed only to take part in the talk. Watching the stream is open to all.`,
    },
    tags: ['announcement', 'budget', 'participation'],
    sources: ['budget-lab'],
    cover: 'table',
    guides: ['participation'],
    event: {
      startsAt: { daysAgo: 82, time: '15:00' },
      endsAt: { daysAgo: 82, time: '17:00' },
      place: { uk: 'Онлайн', en: 'Online' },
      registrationUrl: 'https://budget-lab.example/rozmova',
      deadline: { daysAgo: 83, time: '18:00' },
    },
  },
  {
    key: 'arcade-night',
    kind: 'announcement',
    publishedAt: { daysAgo: 206, time: '13:40' },
    title: { uk: '«Ніч аркад»: тридцять чотири площі Європи запалять свічки замість ліхтарів' },
    summary: {
      uk: 'Уперше до події приєднуються три українські містечка. Замість феєрверків – читання вголос, музика та вечеря просто неба.',
    },
    body: {
      uk: `Раз на рік міста мережі «Аркада» вимикають вуличне освітлення на історичних площах і запалюють свічки. Цього разу до них приєднаються Золотобродськ, Мурований Яр і Липодар – з поправкою на воєнний час: початок раніше, укриття поруч, завершення до комендантської години.

## Програма в Мурованому Яру

- Читання вголос листів із міського архіву.
- Концерт шкільного духового оркестру.
- Довгий стіл: кожна родина приносить одну страву й один стілець.
- Хвилина мовчання та світла.

Свічки виготовили в майстерні для людей з інвалідністю. Їх можна придбати заздалегідь: кошти підуть на ремонт даху майстерні.

У разі повітряної тривоги захід перерветься; маршрути до укриттів позначать стрілками на бруківці.`,
    },
    tags: ['announcement', 'culture', 'partnership'],
    sources: ['arcade'],
    cover: 'square-evening',
    regions: ['UA-05'],
    event: {
      startsAt: { daysAgo: 196, time: '18:30' },
      endsAt: { daysAgo: 196, time: '21:00' },
      place: { uk: 'Мурований Яр, площа Ринок' },
    },
  },
  {
    key: 'library-school',
    kind: 'announcement',
    publishedAt: { daysAgo: 399, time: '11:50' },
    title: { uk: 'Школа сільських бібліотекарок: п’ять днів, одна читальня і жодного плану заходів' },
    summary: {
      uk: 'Учасниці вчитимуться слухати читачів, вести простий облік і пояснювати раді, навіщо бібліотеці опалення.',
    },
    body: {
      uk: `Ініціатива «Читальня поруч» запрошує бібліотекарок із сіл, де мешкає менш як півтори тисячі людей. Навчання відбудеться в діючій бібліотеці: зранку учасниці працюють, пообіді розбирають те, що сталося.

### Чого навчатимуть

1. Розмова з читачем, який «нічого не хоче».
2. Фонд, у якому лишаються живі книжки: що й як списувати.
3. Одна сторінка для ради: три числа й одна історія.
4. Вечір без програми.
5. Де шукати кошти, якщо громада не має.

Дорогу й проживання оплачують. Єдина умова – згода ради не зачиняти бібліотеку на час навчання, а знайти заміну. Організатори допоможуть волонтерами.

До заявки додайте світлину вашої читальні – таку, як є.`,
    },
    tags: ['announcement', 'libraries', 'study', 'reading-room'],
    sources: ['northern-bridge'],
    cover: 'archive-warm',
    regions: ['UA-07'],
    event: {
      startsAt: { daysAgo: 361, time: '09:00' },
      endsAt: { daysAgo: 357, time: '16:00' },
      place: { uk: 'Волинська область, с. Вільхове Поле, сільська бібліотека' },
      registrationUrl: 'https://northern-bridge.example/shkola-bibliotekarok',
      deadline: { daysAgo: 376, time: '23:59' },
    },
  },
];
