import type { DemoNews } from '../types.ts';

/** Energy, water, waste, roads and bridges. */
export const infrastructure: DemoNews[] = [
  {
    key: 'hospital-solar',
    kind: 'news',
    publishedAt: { daysAgo: 15, time: '10:05' },
    title: {
      uk: 'Лікарня, яка рахує кіловати: сонячна станція покрила третину річної потреби',
      en: 'A hospital that counts kilowatts: a solar plant covers a third of its yearly need',
    },
    summary: {
      uk: 'Але найбільше заощадили не панелі, а таймери на бойлерах і нові доводчики на дверях. Історія одного року обліку.',
      en: 'Panels were not what saved most: timers on boilers and door closers did. The story of one year of accounting in the Rosava Dolyna hospital, told by its caretaker, in Ukrainian.',
    },
    body: {
      uk: `Завгосп лікарні в Росавській Долині Мирон Ключник не любить слова «енергонезалежність». Він любить слово «вівторок»: щовівторка о восьмій знімає показники дев’яти лічильників.

Рік тому, коли почали облік, з’ясувалося, що пральня вночі споживає більше, ніж удень. Виявилося – бойлер. Таймер за вісімсот гривень окупився за одинадцять днів.

## Що зробили за рік

1. Таймери на п’ять бойлерів.
2. Доводчики на чотирнадцять дверей.
3. Утеплення горища.
4. Сонячна станція на 96 кіловатів із накопичувачем.

Споживання з мережі зменшилося на 47 відсотків. З них 31 відсоток дало сонце, решту – звички та дріб’язок.

> Панелі приходять знімати телебачення. Доводчики – ніхто. А вони працюють і вночі, – каже пан Мирон.

Заощаджені кошти лікарня лишає собі: так вирішила рада. На них уже придбали апарат ультразвукової діагностики.`,
    },
    tags: ['energy', 'health', 'light'],
    sources: ['light'],
    cover: 'solar-noon',
    guides: ['energy'],
    regions: ['UA-32'],
  },
  {
    key: 'energy-guide',
    kind: 'news',
    publishedAt: { daysAgo: 232, time: '12:10' },
    title: {
      uk: 'Найдешевші кіловати – незужиті: посібник для громад без енергоменеджера',
      en: 'The cheapest kilowatts are those not used: a handbook for hromadas without an energy manager',
    },
    summary: {
      uk: 'Одна таблиця, десять заходів майже без грошей і відповідь на запитання, коли справді потрібен аудит.',
      en: 'One table, ten measures that cost almost nothing, and the answer to when an audit is really needed.',
    },
    body: {
      uk: `Проєкт «Світло громаді» видав [посібник з енергетичного менеджменту](guide:energy) для громад, у яких від десяти до сорока комунальних будівель і немає коштів на спеціальні програми.

Автори починають з обліку: щотижня, в один день, одна людина. Через вісім тижнів на графіку видно будівлі, які споживають забагато, – і здебільшого це не ті, на які скаржилися.

- Розділ 3 – десять заходів, які можна виконати власними силами.
- Розділ 4 – коли замовляти аудит і як розпізнати поганий.
- Розділ 5 – резервне живлення від потреби, а не від потужності.

> Не купуйте котел до утеплення, – застерігають автори. – За рік він виявиться вдвічі потужнішим, ніж треба.

Посібник перекладено англійською, щоб ним могли користуватися партнери громад, які планують допомогу.`,
      en: `The Light for Hromadas Project has published a [handbook on energy management](guide:energy) for hromadas with ten to forty municipal buildings and no money for special software.

The authors begin with accounting: weekly, on the same day, by the same person. After eight weeks the chart shows which buildings use too much, and mostly they are not those that people complained about.

- Chapter 3: ten measures that staff can carry out themselves.
- Chapter 4: when to order an audit, and how to recognise a bad one.
- Chapter 5: backup power planned from need, not from capacity.

> Do not buy a boiler before insulating, the authors warn. In a year it will prove twice as strong as needed.

The handbook exists in English too, so that partners who plan aid can use it.`,
    },
    tags: ['energy', 'study', 'light'],
    sources: ['light'],
    cover: 'wind-noon',
    guides: ['energy'],
  },
  {
    key: 'water-losses',
    kind: 'news',
    publishedAt: { daysAgo: 110, time: '09:25' },
    title: { uk: 'Слухати трубу: як водоканал із чотирьох людей удвічі зменшив утрати води' },
    summary: {
      uk: 'Уночі, коли все місто спить, справні труби мовчать. Бригада з Мурованого Яру півтора року слухала їх стетоскопом.',
    },
    body: {
      uk: `У Мурованому Яру втрачалося 44 відсотки води. Нові труби коштували б як чотири річні бюджети водоканалу, тому слюсарі взялися слухати старі.

Метод простий. Між другою і четвертою ночі споживання найменше, і кожен витік чути. Бригада поділила мережу на сорок відтинків, щоночі перекривала два й записувала, наскільки падає тиск.

За пів року знайшли 61 витік. Дев’ять із них були на подвір’ях ради, школи й самого водоканалу.

- було: 44 відсотки втрат;
- стало: 21 відсоток;
- коштувало: 380 тисяч гривень за три сезони;
- заощадило: понад мільйон на електроенергії для насосів.

> Сусіди питали, чому ми вночі стоїмо навколішки посеред вулиці. Тепер самі телефонують: «Ідіть послухайте, у нас шумить», – розповідає майстер Гнат Криничка.

Польові записи бригади перетворили на карту, доступну диспетчерам із телефона.`,
    },
    tags: ['water', 'digital'],
    sources: ['visnyk'],
    cover: 'square-noon',
    regions: ['UA-05'],
  },
  {
    key: 'waste-sorting',
    kind: 'news',
    publishedAt: { daysAgo: 291, time: '14:00' },
    title: { uk: 'П’ята бочка: чому в Гаївцях сортують сміття навіть ті, хто був проти' },
    summary: {
      uk: 'Громада не штрафувала й не агітувала. Вона поставила компостер на кожному подвір’ї та знизила плату тим, чий бак наповнюється повільніше.',
    },
    body: {
      uk: `Коли Гаївська громада порахувала, що дві третини вмісту баків – листя, лушпиння та попіл, розмова про сортування змінилася. Виявилося, що починати треба не з пластику.

Кожному двору дали компостер і запропонували вибір: бак вивозять щотижня за повну плату або раз на два тижні за половину. За чотири місяці другий варіант обрали 1 900 господарств із 2 600.

## Три рішення, які спрацювали

1. Попіл збирають окремо взимку: він псує компост.
2. Скло приймає крамниця й повертає гривню знижкою.
3. Бак стоїть біля хати, а не на розі: чужого сміття стало менше.

Полігон тепер приймає на 58 відсотків менше. Громада скасувала закупівлю другого сміттєвоза й купила подрібнювач гілля.

> Я голосував проти, бо думав, що це мода, – каже депутат Кіндрат Попільничий. – А тепер у мене найкращі помідори на вулиці.`,
    },
    tags: ['waste', 'participation', 'budget'],
    sources: ['obrii'],
    cover: 'orchard-evening',
    regions: ['UA-63'],
  },
  {
    key: 'bridge-reopened',
    kind: 'news',
    publishedAt: { daysAgo: 52, time: '17:30' },
    title: {
      uk: 'Міст, який будували чотири громади: через річку Тихославку знову ходять автобуси',
      en: 'A bridge built by four hromadas: buses cross the Tykhoslavka again',
    },
    summary: {
      uk: 'Після руйнування об’їзд становив 46 кілометрів. Нову переправу звели за одинадцять місяців спільним коштом і без єдиної судової справи.',
      en: 'After its destruction the detour was 46 kilometres long. The new crossing took eleven months, shared money and not one lawsuit.',
    },
    body: {
      uk: `О пів на шосту ранку новим мостом через Тихославку проїхав перший автобус. Пасажирів було троє: медсестра, студентка й пекар. Урочисте відкриття відбулося пізніше, але місцеві вважають справжнім саме це.

Старий міст зруйновано під час бойових дій. Об’їзд становив 46 кілометрів, швидка їхала до трьох сіл п’ятдесят хвилин.

Дорога належить одній громаді, береги – двом іншим, а найбільше мостом користується четверта. Тому вони уклали договір про співробітництво й поділили витрати не порівну, а за кількістю поїздок, яку порахували школярі.

## Як поділили роботу

- Перша громада – замовниця й технічний нагляд.
- Друга – під’їзди та освітлення.
- Третя – земельні питання.
- Четверта – половина співфінансування.

> Ми домовилися в перший день: хто запізнюється на нараду, той варить каву. До кінця будівництва всі навчилися її варити, – каже керівник спільної робочої групи Аркадій Бродовий.

Решту коштів надав фонд «Північний міст». Проєктна документація відкрита для всіх.`,
      en: `At half past five in the morning the first bus crossed the new bridge over the Tykhoslavka. It had three passengers: a nurse, a student and a baker. The ceremony came later, but people here count this as the real opening.

The old bridge was destroyed in the fighting. The detour was 46 kilometres long, and an ambulance took fifty minutes to reach three villages.

The road belongs to one hromada, the banks to two others, and the fourth uses the bridge most. So they made an agreement on cooperation and shared the costs not equally but by the number of journeys, which pupils counted.

## How the work was divided

- The first hromada: the contract and supervision.
- The second: approaches and lighting.
- The third: land.
- The fourth: half of the co-financing.

> We agreed on the first day that whoever comes late to a meeting makes coffee. By the end everybody had learned how, says Arkadii Brodovyi, head of the joint group.

The Northern Bridge Foundation gave the rest. The design documents are open to everyone.`,
    },
    tags: ['roads', 'partnership', 'support'],
    sources: ['northern-bridge', 'visnyk'],
    cover: 'river-morning',
    regions: ['UA-59', 'UA-74'],
  },
  {
    key: 'stops',
    kind: 'news',
    publishedAt: { daysAgo: 411, time: '10:25' },
    title: { uk: 'Спершу ліхтар, потім навіс: громада за літо освітила 63 шкільні зупинки' },
    summary: {
      uk: 'Ліхтарі на сонячних батареях встановили власною бригадою. Місця обирали діти: вони позначили, де страшно чекати.',
    },
    body: {
      uk: `Дітям Кам’янокуцької громади роздали карти й червоні наліпки. Завдання: позначити зупинку, на якій страшно. За тиждень карти повернулися – на 63 зупинках із 80 було по кілька червоних цяток.

Громада скасувала закупівлю п’яти навісів і на ті самі кошти придбала ліхтарі. Їх зібрала й поставила комунальна бригада, яку за день навчив постачальник.

### Що ще змінили

- переходи перенесли так, щоб автобус не закривав дитину;
- підрізали кущі на поворотах;
- на кожному ліхтарі написали номер і телефон.

За три місяці надійшло вісім дзвінків про несправність, усі від дітей.

> Навіси ми теж поставимо. Але тепер я точно знаю, що дощ – не найстрашніше, – говорить начальниця відділу освіти Зоряна Путівець.

Під час роботи користувалися [інструкцією з безпечного підвезення](guide:school-bus).`,
    },
    tags: ['roads', 'education', 'hub-school'],
    sources: ['visnyk'],
    cover: 'road-evening',
    guides: ['school-bus'],
    regions: ['UA-21'],
  },
  {
    key: 'wind-income',
    kind: 'news',
    publishedAt: { daysAgo: 660, time: '13:50' },
    title: {
      uk: 'Куди дме вітер: на що громада витратила перший мільйон від вітропарку',
      en: 'Where the wind blows: what a hromada did with its first million from a wind farm',
    },
    summary: {
      uk: 'Мешканці самі вирішили, що половина доходу піде в фонд, який не можна чіпати п’ять років. Проти був лише бухгалтер.',
      en: 'Residents decided that half of the income goes to a fund that may not be touched for five years. Only the accountant was against.',
    },
    body: {
      uk: `Вітропарк на межі Вітроярської громади почав давати дохід торік: плата за землю, частка податку та добровільний внесок компанії, записаний у договорі. За рік набігло мільйон сто тисяч гривень – небагато для вітропарку, багато для бібліотеки.

Рада запропонувала мешканцям вирішити. Відбулося сім зустрічей, на яких прозвучало 92 пропозиції.

## Рішення

- Половина – до фонду розвитку, недоторканного впродовж п’яти років.
- Чверть – сільські клуби: дахи й опалення.
- Чверть – стипендії для тих, хто вчиться на медика й повернеться.

> Я був проти фонду, бо інфляція, – зізнається головний бухгалтер. – Але люди сказали: ми вчимося не з’їдати все одразу. Що на це відповісти?

Компанія раз на рік звітує на сході села. На перший звіт прийшло більше людей, ніж на перегляд фіналу з футболу.

Договір із вітропарком опубліковано на сайті ради без вилучень.`,
      en: `The wind farm at the edge of the Vitroyar hromada began to pay last year: rent for land, a share of tax, and a voluntary contribution written into the agreement. A million and a hundred thousand hryvnias came together in a year, little for a wind farm, much for a library.

The council asked residents to decide. There were seven meetings and 92 proposals.

## The decision

- Half goes to a development fund, untouched for five years.
- A quarter goes to village clubs: roofs and heating.
- A quarter goes to scholarships for those who study medicine and come back.

> I was against the fund because of inflation, the chief accountant admits. But people said: we are learning not to eat everything at once. What can you answer?

The company reports to a village assembly once a year. More people came to the first report than to watch the football final.

The agreement with the wind farm is on the council’s site, with nothing left out.`,
    },
    tags: ['energy', 'budget', 'participation'],
    sources: ['council-doors'],
    cover: 'wind-morning',
    regions: ['UA-23'],
  },
  {
    key: 'shared-grader',
    kind: 'news',
    publishedAt: { daysAgo: 505, time: '08:55' },
    title: { uk: 'Один грейдер на п’ять громад: спільна техніка працює 290 днів на рік' },
    summary: {
      uk: 'Окремо кожна громада використовувала б його сорок днів. Графік складає не найбільша з громад, а жереб.',
    },
    body: {
      uk: `Грейдер коштує як маленька школа, а працює в одній громаді сорок днів на рік. П’ять громад Рівненщини придбали його разом і створили спільне комунальне підприємство з двох машиністів і диспетчерки.

Найбільше сперечалися про чергу після зливи: дороги розмиває всюди одночасно. Домовилися тягнути жереб на початку кожного місяця. Аварійний виклик має перевагу, але рахується вдвічі.

- 290 робочих днів за перший рік;
- 412 кілометрів польових доріг;
- 4 аварійні виклики поза чергою;
- 0 скарг, розглянутих у суді.

Громада, якій не випало грейдера в потрібний тиждень, може обмінятися. Обміни записують у спільну таблицю, яку бачать усі мешканці.

> Сусіди з іншої області приїздили подивитися на грейдер. Ми показали їм таблицю, – сміється диспетчерка Поліна Межова.`,
    },
    tags: ['roads', 'budget', 'partnership'],
    sources: ['side-by-side'],
    cover: 'road-noon',
    regions: ['UA-56'],
  },
];
