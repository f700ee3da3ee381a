import type { DemoNews } from '../types.ts';

/** Vacancies and digests. */
export const posts: DemoNews[] = [
  {
    key: 'vacancy-coordinator',
    kind: 'vacancy',
    publishedAt: { daysAgo: 11, time: '14:50' },
    title: {
      uk: 'Координатор / координаторка муніципальних партнерств в асоціації «Громади поруч»',
      en: 'Coordinator of municipal partnerships, Hromadas Side by Side Association',
    },
    summary: {
      uk: 'Робота з двадцятьма громадами, які шукають закордонного партнера. Дистанційно, з поїздками двічі на місяць; договір на рік із можливістю продовження.',
      en: 'Work with twenty hromadas that look for a partner abroad. Remote, with two journeys a month; a one-year contract that can be prolonged.',
    },
    body: {
      uk: `Асоціація «Громади поруч» шукає людину, яка допоможе двадцятьом громадам пройти шлях від першого листа до угоди. Це робота для того, хто любить відповідати на листи й не боїться телефонувати.

## Що ви робитимете

- супроводжуватимете громади за [покроковою інструкцією](guide:twin-city);
- проведете шість онлайн-клінік і чотири виїзні навчання;
- вестимете спільну базу контактів;
- звітуватимете двома мовами щокварталу.

## Кого ми шукаємо

- досвід роботи з органами місцевого самоврядування від двох років;
- українська та англійська на рівні, достатньому для суперечки;
- уміння писати коротко.

Ми пропонуємо повну зайнятість, двадцять вісім днів відпустки, навчання та чесну заробітну плату, яку назвемо у відповідь на ваш лист. Докладне технічне завдання додано.

Надішліть резюме та *справжній* лист на одну сторінку: чому мале місто має відповісти саме вам.`,
      en: `The Hromadas Side by Side Association is looking for a person to help twenty hromadas on their way from a first letter to an agreement. It is work for someone who likes answering letters and is not afraid of the telephone.

## What you will do

- accompany hromadas along the [step-by-step guide](guide:twin-city);
- hold six online clinics and four trainings on the spot;
- keep a common database of contacts;
- report every quarter in two languages.

## Whom we look for

- two years or more of work with local authorities;
- Ukrainian and English good enough for an argument;
- the ability to write briefly.

We offer full employment, twenty-eight days of leave, training and a fair salary, which we will name in answer to your letter. The terms of reference are attached (in Ukrainian).

Send a CV and a *real* letter of one page: why should a small town answer you?`,
    },
    tags: ['partnership', 'neighbourhoods'],
    sources: ['side-by-side'],
    cover: 'twin-morning',
    guides: ['twin-city'],
    documents: ['vacancy-terms-uk'],
    event: {
      registrationUrl: 'https://hromady-poruch.example/vakansii',
      deadline: { daysAgo: -16, time: '18:00' },
      place: { uk: 'Дистанційно', en: 'Remote' },
    },
  },
  {
    key: 'vacancy-energy-manager',
    kind: 'vacancy',
    publishedAt: { daysAgo: 102, time: '09:55' },
    title: { uk: 'Енергоменеджер / енергоменеджерка: Золотоберізька громада шукає людину, яка любить вівторки' },
    summary: {
      uk: 'Облік у двадцяти трьох будівлях, право ставити незручні запитання і десята частина заощадженого – на премії закладам.',
    },
    body: {
      uk: `Золотоберізька громада відкриває посаду, якої досі не мала. Щовівторка потрібно збирати показники двадцяти трьох будівель, щосереди – порівнювати, щочетверга – телефонувати туди, де щось не сходиться.

### Обов’язки

- вести таблицю обліку за [посібником](guide:energy);
- двічі на рік оглядати кожну будівлю;
- складати план із трьох найвигідніших заходів;
- пояснювати депутатам, чому утеплення раніше за котел.

### Вимоги

- технічна або економічна освіта чи п’ять років практики;
- уміння працювати з електронними таблицями;
- водійське посвідчення.

Досвід у школі чи лікарні – перевага. Робота на повну зайнятість; громада допоможе з житлом родині, яка переїде.

Співбесіда відбудеться в котельні: ми попросимо знайти три речі, які ви змінили б.`,
    },
    tags: ['energy'],
    sources: [],
    cover: 'solar-noon',
    guides: ['energy'],
    regions: ['UA-32'],
    event: {
      deadline: { daysAgo: 74, time: '17:00' },
      place: { uk: 'смт Золоті Береги, Київська область' },
    },
  },
  {
    key: 'vacancy-editor',
    kind: 'vacancy',
    publishedAt: { daysAgo: 327, time: '13:15' },
    title: { uk: 'Редактор / редакторка англомовної стрічки пресцентру «Вісник громад»' },
    summary: {
      uk: 'Переказувати, а не калькувати: шукаємо людину, яка напише англійською так, щоб читач не здогадався про переклад.',
    },
    body: {
      uk: `Щомісяця пресцентр публікує понад сто матеріалів українською, і лише третину – англійською. Ми хочемо, щоб ця третина була найкращою.

Ви обиратимете тексти, цікаві закордонним партнерам, перекладатимете їх або писатимете стислий виклад, перевірятимете назви й числа, відповідатимете на листи читачів.

- Англійська – вільна, українська – чуйна.
- Розуміння того, чим громада відрізняється від муніципалітету, а староста – від мера.
- Звичка перепитувати автора.
- Готовність виправляти помилку публічно.

Тестове завдання – переказати одну новину трьома реченнями. Оплачуємо його незалежно від результату.`,
    },
    tags: ['article'],
    sources: ['visnyk'],
    cover: 'archive',
    event: {
      deadline: { daysAgo: 300, time: '18:00' },
      place: { uk: 'Київ або дистанційно' },
    },
  },
  {
    key: 'digest-partnerships',
    kind: 'digest',
    publishedAt: { daysAgo: 3, time: '17:00' },
    title: {
      uk: 'Партнерства за місяць: інструкція, пожежники й перші «Малі мости»',
      en: 'A month of partnerships: a guide, firefighters and the first Small Bridges',
    },
    summary: {
      uk: 'Чотири події, про які варто знати громадам, що співпрацюють із сусідами – через річку чи через кордон.',
      en: 'Four things worth knowing for hromadas that work with neighbours across a river or a border.',
    },
    body: {
      uk: `Ми зібрали головне за місяць для тих, хто не встигає читати всього.

### Покрокова інструкція

Вийшла [інструкція з пошуку міста-побратима](guide:twin-city): дев’ять кроків, зразок листа, самоперевірка. Є англійська версія, яку можна надіслати партнерам.

### Пожежники тренуються разом

Вербокутськ і Лінденбрюк почали не з угоди, а зі спільного навчання. Схоже, це стає правилом: спершу мала справа, потім папери.

### Гранти для двох сусідів

Фонд «Північний міст» приймає спільні заявки громад, що межують між собою. Перед поданням перечитайте [посібник про грантову заявку](guide:grant-application).

### Форум малих міст

Двадцять столів, сорок задач і жодної презентації. Реєстрація триває.

Наступний дайджест – за місяць. Надсилайте новини на адресу [digest@visnyk-hromad.example](mailto:digest@visnyk-hromad.example).`,
      en: `The main things of the month for those who cannot read everything.

### A step-by-step guide

A [guide to finding a twin city](guide:twin-city) is out: nine steps, a sample letter, a self-check. The English version can be sent to partners.

### Firefighters train together

Verbokutsk and Lindenbrück began not with an agreement but with a drill. It seems to become a rule: first a small deed, then the papers.

### Grants for two neighbours

The Northern Bridge Foundation accepts joint applications of hromadas with a common border. Read the [handbook on grant applications](guide:grant-application) first (in Ukrainian).

### Forum of Small Towns

Twenty tables, forty problems and not one slide. Registration is open.

The next digest will come in a month. Send news to [digest@visnyk-hromad.example](mailto:digest@visnyk-hromad.example).`,
    },
    tags: ['partnership', 'support', 'grant'],
    sources: ['visnyk'],
    cover: 'map',
    guides: ['twin-city', 'grant-application'],
  },
  {
    key: 'digest-schools',
    kind: 'digest',
    publishedAt: { daysAgo: 81, time: '16:30' },
    title: { uk: 'Освіта в громадах: п’ять рішень, які можна повторити без додаткових коштів' },
    summary: {
      uk: 'Довша перерва, валізи замість кабінету, карта страшних зупинок і ще дві ідеї з практики сільських шкіл.',
    },
    body: {
      uk: `Редакція перечитала матеріали про школи за рік і вибрала рішення, які не потребують нового рядка в бюджеті.

1. **Довша перерва.** У Липодарі зважили недоїдки й з’ясували, що дітям бракувало часу. Вісім хвилин змінили більше, ніж новий рецепт.
2. **Валізи замість кабінету.** Медоярська опорна школа возить обладнання до філій за спільним розкладом.
3. **Карта страху.** Кам’янокуцькі учні самі позначили зупинки без світла.
4. **Перший рік без свят.** Верболози звільняють молодого вчителя від сценаріїв, і він лишається.
5. **Рада за три хвилини.** Шкільне радіо переказує рішення сесії так, що їх розуміють навіть депутати.

Знаєте шосте? Напишіть нам, і ми приїдемо подивитися.`,
    },
    tags: ['education', 'hub-school', 'youth'],
    sources: ['visnyk'],
    cover: 'school-red',
  },
  {
    key: 'digest-energy',
    kind: 'digest',
    publishedAt: { daysAgo: 226, time: '17:15' },
    title: { uk: 'Енергія громад: що почитати, порахувати й полагодити цього тижня' },
    summary: {
      uk: 'Посібник з обліку, приклад вітропарку й короткий перелік справ для завгоспа – в одному випуску.',
    },
    body: {
      uk: `### Почитати

Вийшов [посібник з енергетичного менеджменту](guide:energy). Якщо маєте лише пів години, прочитайте розділ про десять заходів майже без грошей.

### Порахувати

Візьміть рахунок школи за будь-який місяць і поділіть на кількість днів. Потім зніміть показник у п’ятницю ввечері та в понеділок уранці. Якщо вихідні коштують стільки ж, скільки будні, – ви знайшли перше заощадження.

### Полагодити

- доводчик на вхідних дверях;
- кран у їдальні;
- таймер бойлера, який хтось вимкнув улітку.

### Згадати

Вітроярська громада торік вирішила відкладати половину доходу від вітропарку. Цікаво, що найбільше аргументів «за» навели старшокласники.`,
    },
    tags: ['energy', 'light'],
    sources: ['light', 'visnyk'],
    cover: 'wind-noon',
    guides: ['energy'],
  },
  {
    key: 'digest-year',
    kind: 'digest',
    publishedAt: { daysAgo: 364, time: '12:00' },
    title: {
      uk: 'Рік громад у двадцяти числах',
      en: 'A year of hromadas in twenty numbers',
    },
    summary: {
      uk: '312 студентів, 290 робочих днів грейдера, 92 пропозиції про мільйон і одна виделка, якої бракувало до повного набору.',
      en: '312 students, 290 working days of a grader, 92 proposals about a million, and one fork missing from the set: the year as our correspondents counted it. The full list is in Ukrainian.',
    },
    body: {
      uk: `Наприкінці року кореспонденти попросили громади назвати одне число, яке вони запам’ятають. Ось двадцять із них.

### Люди

- **312** студентів у коледжі, який утримують шість громад.
- **118** спогадів про перший спільний схід.
- **70** голосів у зведеному хорі двох країн.
- **47** пар сусідів, що домовилися про межу.
- **7** учителів, які отримали ключі від хати.

### Справи

- **290** днів працював спільний грейдер.
- **412** кілометрів польових доріг він вирівняв.
- **63** ліхтарі на шкільних зупинках.
- **612** бюлетенів на навчальних виборах.
- **200** випусків шкільного радіо.

### Гроші

- **1,1** мільйона гривень від вітру.
- **92** пропозиції, як їх витратити.
- **11** тисяч гривень коштували субтитри до сесій.
- **1** грейдер замість п’яти.
- **0** скарг у суді на його розклад.

### Дрібниці

- **90** тисяч врятованих аркушів архіву.
- **9** вівчарок, які щодня зустрічають автобус.
- **3** коти, намальовані на бюлетенях.
- **2** мелодії, що виявилися спільними.
- **1** виделка, якої бракувало на святковому столі. Її знайшли в кишені голови.`,
    },
    tags: ['article', 'research'],
    sources: ['visnyk'],
    cover: 'sunflowers',
  },
];
