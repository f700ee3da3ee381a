import type { DemoNews } from '../types.ts';

/** Grants, competitions, local budgets and land. */
export const money: DemoNews[] = [
  {
    key: 'call-small-bridges',
    kind: 'call',
    publishedAt: { daysAgo: 8, time: '09:30' },
    title: {
      uk: '«Малі мости»: гранти для двох сусідніх громад, які роблять щось разом',
      en: 'Small Bridges: grants for two neighbouring hromadas that do something together',
    },
    summary: {
      uk: 'Фонд «Північний міст» приймає спільні заявки на суму до 900 тисяч гривень. Друга громада має виконувати не менш як третину робіт.',
      en: 'The Northern Bridge Foundation accepts joint applications of up to 900,000 hryvnias. The second hromada must do at least a third of the work.',
    },
    body: {
      uk: `Сусідні громади часто мають спільну річку, спільну лікарню і дві окремі пожежні машини, кожна з яких не на ходу. Конкурс «Малі мости» підтримує тих, хто вирішив об’єднати зусилля, не об’єднуючи громад.

## Що підтримують

- спільні послуги: архів, пожежну охорону, підвезення, інклюзивно-ресурсний центр;
- спільний простір: стежку, берег, місце пам’яті;
- спільне знання: навчання, обмін працівниками, опитування мешканців.

## Умови

1. Щонайменше дві громади, що межують між собою.
2. Сума гранту – від 300 до 900 тисяч гривень.
3. Внесок громад – не менш як 15 відсотків, половину можна зарахувати працею.
4. Строк виконання – до чотирнадцяти місяців.

Усі документи – умови, форма заявки та форма бюджету – додано до цього оголошення. Тим, хто готує заявку вперше, радимо посібник [«Грантова заявка громади»](guide:grant-application).

Запитання можна ставити на адресу [bridges@northern-bridge.example](mailto:bridges@northern-bridge.example). Відповіді публікуватимуть для всіх.`,
      en: `Neighbouring hromadas often share a river and a hospital and own two fire engines, neither of which runs. The Small Bridges competition supports those who join forces without joining hromadas.

## What is supported

- common services: an archive, fire protection, transport, an inclusive resource centre;
- common space: a path, a riverbank, a place of memory;
- common knowledge: training, exchange of staff, surveys of residents.

## Conditions

1. At least two hromadas with a common border.
2. A grant of 300,000 to 900,000 hryvnias.
3. At least 15 per cent from the hromadas, half of which may be work.
4. Up to fourteen months.

The conditions, the application form and the budget form are attached (in Ukrainian). For first-time applicants we recommend the handbook [A hromada’s grant application](guide:grant-application).

Send questions to [bridges@northern-bridge.example](mailto:bridges@northern-bridge.example). Answers will be published for everyone.`,
    },
    tags: ['grant', 'competition', 'partnership'],
    sources: ['northern-bridge'],
    cover: 'river-noon',
    guides: ['grant-application'],
    documents: ['call-conditions-uk', 'call-form-uk', 'call-budget-uk'],
    event: {
      registrationUrl: 'https://northern-bridge.example/mali-mosty',
      deadline: { daysAgo: -34, time: '18:00' },
    },
  },
  {
    key: 'participation-second-edition',
    kind: 'news',
    publishedAt: { daysAgo: 95, time: '11:20' },
    title: {
      uk: 'Громадський бюджет без розчарувань: друге видання рекомендацій врахувало досвід 42 громад',
      en: 'Participatory budgeting without disappointment: the second edition draws on 42 hromadas',
    },
    summary: {
      uk: 'Більше про здійсненність, менше про урочистості. Автори радять не обіцяти більше, ніж служби громади здатні збудувати за рік.',
      en: 'More on feasibility, less on ceremony. The authors advise promising no more than a hromada’s services can build in a year.',
    },
    body: {
      uk: `Лабораторія прозорого бюджету видала [методичні рекомендації](guide:participation) з громадського бюджету, цілком перероблені порівняно з [першим виданням](guide:participation-first).

Над текстом працювали команди сорока двох громад. Їх попросили розповісти не про успіхи, а про проєкти, яких не вдалося завершити. З цих історій і виросли нові розділи.

## Головні зміни

- Правило спроможності: спершу порахувати, скільки об’єктів справді завершили торік.
- Консультації для авторів до подання, а не після відмови.
- Один день для публікації всіх висновків.
- Річний звіт із шести чисел, останнє з яких – кількість днів від перемоги до відкриття.

> Мешканці пробачають затримку, про яку їм сказали першими. Мовчання не пробачає ніхто, – зазначає співавторка видання Уляна Брамко.

Видання доступне українською та англійською мовами за ліцензією, яка дозволяє переробляти текст для потреб своєї громади.`,
      en: `The Transparent Budget Lab has published [guidelines](guide:participation) on participatory budgeting, thoroughly revised since the first edition.

Teams from forty-two hromadas worked on the text. They were asked to tell not of successes but of projects that could not be finished. The new chapters grew from these stories.

## Main changes

- The rule of capacity: first count how many works were really finished last year.
- Consultations for authors before they apply, not after a refusal.
- One day on which all opinions are published.
- A yearly report of six numbers, the last being the days from victory to opening.

> Residents forgive a delay if you are the first to tell them. Nobody forgives silence, says co-author Uliana Bramko.

The edition is available in Ukrainian and English under a licence that lets a hromada adapt the text to its needs.`,
    },
    tags: ['budget', 'participation', 'study'],
    sources: ['budget-lab'],
    cover: 'square-noon',
    guides: ['participation', 'participation-first'],
  },
  {
    key: 'pilots-participation',
    kind: 'news',
    publishedAt: { daysAgo: 718, time: '13:00' },
    title: { uk: 'Двадцять громад уперше проводять громадський бюджет: що вони питають найчастіше' },
    summary: {
      uk: 'Консультанти Лабораторії прозорого бюджету зібрали запитання з перших вебінарів. Найпопулярніше – чи можна відмовити в переможному проєкті.',
    },
    body: {
      uk: `За два місяці консультанти Лабораторії прозорого бюджету відповіли на 340 запитань громад, які вперше готують громадський бюджет. Ми попросили їх обрати п’ять найчастіших.

### Чи може рада відмовитися виконувати переможний проєкт?

Ні, якщо він пройшов перевірку. Саме тому перевірка має бути до голосування й письмовою.

### Чи можна голосувати за кілька проєктів?

Так, і це корисно: змагання між селами стає спокійнішим.

### Хто подає проєкт від школи?

Учні. Доросла людина може бути опікуном, але не автором.

### Що робити, коли дорожчає?

Передбачити в положенні, що різницю до десяти відсотків покриває бюджет, а більшу розглядає робоча група за участю автора.

### Скільки грошей – це забагато?

Стільки, скільки ви не встигнете витратити за рік.

Докладніше – у брошурі [«Громадський бюджет: перші кроки»](guide:participation-first).`,
    },
    tags: ['budget', 'participation'],
    sources: ['budget-lab'],
    cover: 'square-evening',
    guides: ['participation-first'],
  },
  {
    key: 'budget-half-year',
    kind: 'news',
    publishedAt: { daysAgo: 61, time: '15:45' },
    title: { uk: 'На що вистачило власних доходів: пів року з життя 118 сільських бюджетів' },
    summary: {
      uk: 'Лабораторія прозорого бюджету порівняла доходи та видатки 118 сільських громад. Частка капітальних видатків зросла, але її майже цілком забрали укриття.',
    },
    body: {
      uk: `Аналітики Лабораторії прозорого бюджету зібрали піврічні звіти 118 сільських громад із чотирнадцяти областей. Вибірка не представляє всієї країни, але дає змогу побачити однакові рухи в різних місцях.

- Власні доходи зросли в 81 громаді, зменшилися в 29, майже не змінилися у восьми.
- Плата за землю стала найстабільнішим джерелом: її недобрали лише одинадцять громад.
- На капітальні видатки припало в середньому 13 відсотків, з яких дві третини – укриття в школах і садках.
- Резервний фонд використали 64 громади, здебільшого на аварійні ремонти.

> Громади навчилися планувати обережно. Тепер їм бракує не грошей на папері, а підрядників, – коментує аналітик лабораторії Лесь Ворітний.

Автори радять радам публікувати піврічний звіт на одній сторінці: три доходи, три видатки, одне пояснення.

[Таблиці з даними](https://budget-lab.example/pivroku) можна завантажити у відкритому форматі.`,
    },
    tags: ['budget', 'research'],
    sources: ['budget-lab'],
    cover: 'archive-warm',
    correction: {
      uk: 'Уточнено: резервний фонд використали 64 громади, а не 46, як було зазначено спочатку. Дякуємо читачам, які помітили помилку.',
    },
  },
  {
    key: 'call-youth',
    kind: 'call',
    publishedAt: { daysAgo: 47, time: '12:30' },
    title: { uk: 'Гранти для молодіжних рад: до 120 тисяч гривень на ідею, яку придумали самі' },
    summary: {
      uk: 'Міністерство навчання і молоді оголосило конкурс для молодіжних рад громад. Дорослі можуть допомагати, але заявку захищають учасники віком до 25 років.',
    },
    body: {
      uk: `Молодіжна рада, яку скликають двічі на рік для світлини, на цьому конкурсі не переможе. Організатори шукають ради, що мають власний план, протоколи та хоча б одну невдачу, про яку можуть розповісти.

## Три напрями

- **Місце** – простір, який молодь облаштовує і за яким доглядає.
- **Голос** – спосіб, у який молодь впливає на рішення ради.
- **Турбота** – допомога людям, про яких у громаді забувають.

Захист відбуватиметься онлайн: сім хвилин розповіді, десять хвилин запитань. Ставити їх будуть члени молодіжних рад, що перемогли торік.

Кошти перераховують громаді, але змінити мету без згоди молодіжної ради не можна: це записано в договорі.

До заявки додають протокол засідання, на якому обрали ідею, і лист голови громади на пів сторінки.`,
    },
    tags: ['grant', 'competition', 'youth', 'participation'],
    sources: ['min-learning'],
    cover: 'table-talk',
    event: {
      registrationUrl: 'https://minnavch.example/molodizhni-rady',
      deadline: { daysAgo: 11, time: '23:59' },
    },
  },
  {
    key: 'call-libraries',
    kind: 'call',
    publishedAt: { daysAgo: 215, time: '10:10' },
    title: { uk: '«Читальня поруч»: п’ятнадцять сільських бібліотек отримають меблі, книжки й повільний інтернет' },
    summary: {
      uk: 'Саме так: організатори пропонують куток, де телефон не ловить, і навчання для бібліотекарки. Заявку пише бібліотека разом із читачами.',
    },
    body: {
      uk: `Ініціатива «Читальня поруч» утретє шукає сільські бібліотеки, які хочуть стати місцем, де люди проводять вечір. Цього разу до набору, крім стелажів і двохсот книжок, увійшов «повільний куток» – крісла, лампа та вішак для телефонів.

Щоб податися, бібліотека має:

1. запросити щонайменше десятьох читачів на розмову про те, чого бракує;
2. записати десять речень – по одному від кожного;
3. показати графік роботи, у якому є хоча б один вечір або вихідний;
4. отримати згоду ради на опалення приміщення взимку.

> Минулого року перемогла бібліотека з дев’ятьма реченнями. Десята читачка написала вірш, – згадує кураторка ініціативи Віра Шуфлядко.

Переможців оголосять за шість тижнів після завершення приймання заявок. Поїздки бібліотекарок на навчання оплачують організатори.`,
    },
    tags: ['competition', 'libraries', 'culture', 'reading-room'],
    sources: ['northern-bridge'],
    cover: 'archive-warm',
    event: { deadline: { daysAgo: 178, time: '18:00' } },
  },
  {
    key: 'call-energy',
    kind: 'call',
    publishedAt: { daysAgo: 305, time: '09:45' },
    title: {
      uk: 'Конкурс для шкіл і садків: енергоаудит та перші роботи коштом проєкту «Світло громаді»',
      en: 'A competition for schools and kindergartens: an energy audit and first works, paid by Light for Hromadas',
    },
    summary: {
      uk: 'Двадцять закладів отримають аудит і до 1,2 мільйона гривень на утеплення. Умова – таблиця споживання щонайменше за вісім тижнів.',
      en: 'Twenty institutions will receive an audit and up to 1.2 million hryvnias for insulation. The condition is a table of consumption for at least eight weeks.',
    },
    body: {
      uk: `Проєкт «Світло громаді» відбирає двадцять комунальних закладів освіти, яким оплатить енергоаудит і першу чергу робіт. Пріоритет мають будівлі, у яких діти навчаються очно, а взимку температура в класах опускається нижче від 18 градусів.

Головна вимога незвична: **заявник має вісім тижнів вести облік споживання**. Форму таблиці надає проєкт. Хто облік уже веде, може податися одразу.

## Що фінансують

- утеплення горища й підвалу;
- заміну вікон і дверей із регулюванням;
- вентиляцію з поверненням тепла;
- автоматику теплового пункту.

Котли й сонячні панелі цього разу не фінансують: спершу оболонка.

> Ми хочемо бачити не найгіршу будівлю, а найкраще пояснену, – кажуть організатори.

Громада бере на себе проєктну документацію та п’яту частину вартості робіт.`,
      en: `The Light for Hromadas Project is choosing twenty municipal schools and kindergartens, for which it will pay an energy audit and the first stage of works. Buildings where children study on site and classrooms fall below 18 degrees in winter come first.

The main condition is unusual: **the applicant keeps an account of consumption for eight weeks**. The project provides the table. Those who keep one already may apply at once.

## What is paid for

- insulation of attic and cellar;
- new windows and doors, properly adjusted;
- ventilation with heat recovery;
- automatic control of the heat supply.

Boilers and solar panels are not included this time: the shell comes first.

> We do not want to see the worst building but the best explained, the organisers say.

The hromada contributes the design documents and a fifth of the cost of works.`,
    },
    tags: ['competition', 'grant', 'energy', 'education', 'light'],
    sources: ['light'],
    cover: 'solar-morning',
    event: {
      registrationUrl: 'https://svitlo-hromadi.example/konkurs',
      deadline: { daysAgo: 240, time: '17:00' },
    },
  },
  {
    key: 'grant-guide',
    kind: 'news',
    publishedAt: { daysAgo: 157, time: '14:30' },
    title: { uk: 'Чверть заявок відпадає через дрібниці: посібник пояснює, як не втратити грант на останній сторінці' },
    summary: {
      uk: 'Фонд «Північний міст» та асоціація «Громади поруч» уклали посібник для проєктних менеджерів – разом із тими, чиї заявки колись відхилили.',
    },
    body: {
      uk: `Непідписаний додаток. Сума, на гривню більша за дозволену. Лист підтримки з торішньою датою. Через такі дрібниці, за оцінкою фонду «Північний міст», до змістовного розгляду не доходить кожна четверта заявка.

Посібник [«Грантова заявка громади: від ідеї до звіту»](guide:grant-application) написали люди по обидва боки столу: оцінювачки та менеджери, які отримували відмови.

- Як читати умови тричі і що шукати щоразу.
- Чим проблема відрізняється від «відсутності майданчика».
- Чому бюджет читають раніше за опис.
- Коли писати донорові про відхилення.

> Найкраща наступна заявка – вчасно зданий попередній звіт, – нагадують автори.

Окремий розділ присвячено партнерам: чому десять листів підтримки не замінять одного, хто бере на себе частину роботи.`,
    },
    tags: ['grant', 'study'],
    sources: ['northern-bridge', 'side-by-side'],
    cover: 'archive',
    guides: ['grant-application'],
  },
  {
    key: 'land-inventory',
    kind: 'news',
    publishedAt: { daysAgo: 171, time: '16:15' },
    title: { uk: 'Дрон, староста й стара карта: як Чорноставська громада знайшла 214 гектарів, про які забула' },
    summary: {
      uk: 'Інвентаризація землі тривала сім місяців і коштувала менше, ніж перший рік нової орендної плати.',
    },
    body: {
      uk: `Коли в Чорноставській громаді взялися за інвентаризацію, у реєстрі значилося 3 120 гектарів комунальної землі. Коли завершили – 3 334. Різниця лежала між полями, які всі вважали чужими.

Команда з трьох людей – землевпорядниця, староста і студент із дроном – обійшла дев’ять сіл. Спершу порівняли радянські плани з супутниковими знімками, потім виїхали на місце.

### Що знайшли

- колишні польові дороги, які розорали;
- смуги біля ставків, передані громаді, але не оформлені;
- двір закритої ферми;
- шість ділянок, якими користувалися без договору.

Користувачам дали два місяці, щоб укласти договір добровільно. П’ятеро так і зробили, із шостим тривають перемовини.

> Ми не каральний загін. Половина людей щиро думала, що платить, – каже староста Панас Житник.

Перша річна плата – 1,3 мільйона гривень – піде на лабораторію амбулаторії. Методику громада передала сусідам безплатно.`,
    },
    tags: ['land', 'budget', 'starosta'],
    sources: ['visnyk'],
    cover: 'hills-noon',
    regions: ['UA-71'],
  },
];
