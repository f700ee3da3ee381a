import type { DemoNews } from '../types.ts';

/** Twin cities, networks and other partnerships across borders. */
export const partnership: DemoNews[] = [
  {
    key: 'twin-city-guide',
    kind: 'news',
    publishedAt: { daysAgo: 18, time: '10:15' },
    title: {
      uk: 'Як громаді знайти місто-побратим: вийшла покрокова інструкція',
      en: 'How a hromada can find a twin city: a step-by-step guide is out',
    },
    summary: {
      uk: 'Дев’ять кроків, зразок першого листа й перелік запитань для самоперевірки – для громад, які шукають закордонного партнера вперше.',
      en: 'Nine steps, a sample of the first letter and a self-check for hromadas that look for a partner abroad for the first time.',
    },
    body: {
      uk: `Асоціація «Громади поруч» оприлюднила **покрокову інструкцію для органів місцевого самоврядування, які шукають місто-побратим**. Вона розрахована на громади, де немає окремого відділу міжнародної співпраці, а листування з партнерами лягає на плечі однієї людини.

Інструкція проводить читача дев’ятьма кроками й пояснює, зокрема:

- як сформулювати мету партнерства одним реченням;
- що написати про громаду на двох сторінках, щоб їх дочитали;
- де шукати муніципалітети, яким цікаво саме з вами;
- яким має бути перший лист і коли телефонувати, якщо відповіді немає;
- що записати в угоді про гроші, переклад і поїздки;
- як не дати партнерству заснути на другому році.

> Громада, яка лише просить, партнером не стає. Тому ми радимо почати з переліку того, що ви можете дати, – ідеться у вступі до видання.

До інструкції додано перелік запитань, на які варто відповісти, перш ніж надсилати перший лист.

**[ЗАВАНТАЖИТИ інструкцію](document:twin-city-uk)**

Тим, хто вже має партнера й хоче впорядкувати співпрацю, стане в пригоді раніший посібник – [«Міжнародне муніципальне партнерство»](guide:partnership): про форми співпраці, розподіл ролей, річний план і гроші.

*Інструкцію підготували фахівці асоціації [«Громади поруч»](https://hromady-poruch.example) коштом проєкту [«Міцні сусідства»](https://mitsni-susidstva.example). Вона спирається на методику «Від знайомства до справи», яку розробила [Школа муніципальної дипломатії](https://municipal-diplomacy.example).*`,
      en: `The Hromadas Side by Side Association has published a **step-by-step guide for local authorities looking for a twin city**. It is meant for hromadas without a department of international cooperation, where one person writes all the letters.

The guide leads its reader through nine steps and explains, among other things:

- how to state the aim of a partnership in one sentence;
- what to write about a hromada on two pages so that they are read to the end;
- where to look for municipalities that want to know you in particular;
- what the first letter should be like, and when to telephone if there is no answer;
- what to put into an agreement about money, translation and travel;
- how to keep a partnership from falling asleep in its second year.

> A hromada that only asks does not become a partner. So we advise you to begin with a list of what you can give, the introduction says.

A self-check is added: questions worth answering before the first letter is sent.

**[DOWNLOAD](document:twin-city-en)**

Those who already have a partner and wish to put the cooperation in order will find an older handbook useful: [International municipal partnership](guide:partnership), on forms of cooperation, roles, the yearly plan and money (in Ukrainian).

*The guide was prepared by experts of the [Hromadas Side by Side Association](https://hromady-poruch.example) and funded by the [Strong Neighbourhoods Project](https://mitsni-susidstva.example). It rests on the method “From Acquaintance to Deed” of the [School of Municipal Diplomacy](https://municipal-diplomacy.example).*`,
    },
    tags: ['partnership', 'support', 'neighbourhoods'],
    sources: ['side-by-side'],
    cover: 'twin-evening',
    guides: ['twin-city', 'partnership'],
  },
  {
    key: 'fire-brigades',
    kind: 'news',
    publishedAt: { daysAgo: 30, time: '14:20' },
    title: {
      uk: 'Дві пожежні команди – одна тренувальна програма: Вербокутськ і Лінденбрюк провели перше спільне навчання',
      en: 'Two fire brigades, one drill: Verbokutsk and Lindenbrück train together for the first time',
    },
    summary: {
      uk: 'Добровольці з двох громад за дві тисячі кілометрів одна від одної відпрацювали гасіння під час знеструмлення. Це перша справа майбутнього партнерства.',
      en: 'Volunteers two thousand kilometres apart practised firefighting during a power cut. It is the first deed of a partnership to come.',
    },
    body: {
      uk: `Вербокутська громада ще не має угоди з німецьким Лінденбрюком. Зате має спільний журнал навчань: минулої суботи дві добровольчі пожежні команди чотири години тренувалися разом через відеозв’язок.

Вербокутці показали, як подають воду, коли електронасоси не працюють, і як позначають гідранти, щоб їх знайти в темряві. Гості з Лінденбрюка розповіли про систему виклику добровольців: о третій ночі в їхньому містечку на повідомлення відгукується дев’ятеро людей із дванадцяти.

> Ми очікували лекції, а вийшла розмова людей, які роблять ту саму роботу. Через пів години про перекладачку згадували хіба що тоді, коли хтось жартував, – каже начальник вербокутської команди Тарас Повшик.

## Чому почали з пожежників

У громаді пояснюють: перший лист мав містити одну невелику пропозицію на три місяці. Обидві команди цього року святкують ювілеї, тож привід знайшовся сам.

Наступний крок – обмін двома добровольцями. Якщо все складеться, восени ради розглянуть рамкову угоду.`,
      en: `The Verbokutsk hromada has no agreement with Lindenbrück in Germany yet. It does have a shared training log: last Saturday two volunteer fire brigades drilled together for four hours over a video link.

The Verbokutsk team showed how they supply water when electric pumps stand still, and how they mark hydrants so as to find them in the dark. Lindenbrück explained how volunteers are called: at three in the morning nine out of twelve answer the message.

> We expected a lecture and got a talk among people who do the same work. After half an hour we remembered the interpreter only when somebody joked, says Taras Povshyk, head of the Verbokutsk brigade.

## Why firefighters first

The first letter had to contain one small proposal for three months, the hromada explains. Both brigades have a jubilee this year, so the occasion offered itself.

The next step is an exchange of two volunteers. If all goes well, the councils will consider a framework agreement in autumn.`,
    },
    tags: ['partnership', 'support'],
    sources: ['visnyk'],
    cover: 'twin-noon',
    regions: ['UA-61'],
  },
  {
    key: 'partnership-clinic',
    kind: 'announcement',
    publishedAt: { daysAgo: 6, time: '09:00' },
    title: {
      uk: 'Онлайн-клініка для громад, які пишуть перший лист майбутньому місту-побратиму',
      en: 'An online clinic for hromadas writing the first letter to a future twin city',
    },
    summary: {
      uk: 'За дві години експертки розберуть шість справжніх листів. Надішліть свій – і отримайте поради до того, як його прочитають за кордоном.',
      en: 'In two hours experts will go through six real letters. Send yours and get advice before it is read abroad.',
    },
    body: {
      uk: `Добрий лист до незнайомої мерії вміщується на сторінку, але пишеться тиждень. Щоб скоротити цей шлях, асоціація «Громади поруч» запрошує на онлайн-клініку.

## Як це відбуватиметься

1. Ви реєструєтеся і, якщо бажаєте, надсилаєте чернетку листа.
2. Ведучі обирають шість листів різного типу й прибирають з них назви громад.
3. Під час зустрічі листи розбирають речення за реченням.
4. Автори отримують письмові зауваження.

Попередньо радимо переглянути [покрокову інструкцію](guide:twin-city), передусім розділ про крок 6.

Участь безплатна. Запис розбору не публікуватимуть, щоб автори почувалися вільно; натомість усі зареєстровані отримають перелік типових помилок.`,
      en: `A good letter to an unknown town hall fits on one page but takes a week to write. To shorten the way, the Hromadas Side by Side Association invites you to an online clinic.

## How it works

1. You register and, if you like, send the draft of a letter.
2. The hosts choose six letters of different kinds and remove the hromadas’ names.
3. The letters are discussed sentence by sentence.
4. The authors receive remarks in writing.

We recommend looking at the [step-by-step guide](guide:twin-city) first, above all at the chapter on step 6.

Taking part is free. The discussion will not be published, so that authors feel at ease; all who registered will receive a list of typical mistakes instead.`,
    },
    tags: ['announcement', 'partnership', 'study'],
    sources: ['side-by-side', 'neighbourhoods'],
    cover: 'table',
    guides: ['twin-city'],
    event: {
      startsAt: { daysAgo: -12, time: '14:00' },
      endsAt: { daysAgo: -12, time: '16:00' },
      place: { uk: 'Онлайн', en: 'Online' },
      registrationUrl: 'https://hromady-poruch.example/klinika-lystiv',
      deadline: { daysAgo: -9, time: '18:00' },
    },
  },
  {
    key: 'school-exchange',
    kind: 'news',
    publishedAt: { daysAgo: 133, time: '12:05' },
    title: {
      uk: 'Спільний урок географії: учні двох країн склали атлас своїх річок',
      en: 'A shared geography lesson: pupils of two countries made an atlas of their rivers',
    },
    summary: {
      uk: 'Шестикласники Яворопільської громади та польського містечка Стара Бжозівка пів року обмінювалися картами, назвами притоків і пробами води.',
      en: 'Sixth-graders of the Yavoropil hromada and the Polish town of Stara Brzozówka exchanged maps, names of tributaries and water samples for half a year. The atlas will be printed in both languages.',
    },
    body: {
      uk: `Усе почалося із запитання шестикласниці з Яворополя: «А їхня річка теж пересихає?» Учителька географії написала колезі до Старої Бжозівки – і перший онлайн-урок відбувся вже за два тижні.

Діти поділили річки на відтинки, опитали старожилів про зниклі притоки, виміряли прозорість води саморобним диском і зібрали 114 назв бродів, вирів та заплав. Більшість їх ніколи не було на жодній карті.

> Найважче було домовитися, якою мовою підписувати. Вирішили: кожну назву – мовою берега, на якому вона народилася, а внизу пояснення обома, – розповідає вчителька Ярина Завадська-Гак.

Атлас «Дві річки» надрукують накладом чотириста примірників. Електронну версію викладуть на сайті яворопільського ліцею.

Наступного року школи візьмуться за атлас дерев.`,
    },
    tags: ['partnership', 'education', 'youth'],
    sources: ['visnyk'],
    cover: 'river-morning',
    regions: ['UA-46'],
  },
  {
    key: 'arcade-joined',
    kind: 'news',
    publishedAt: { daysAgo: 260, time: '16:40' },
    title: {
      uk: 'Три українські містечка приєдналися до мережі «Аркада»',
      en: 'Three Ukrainian towns join the Arcade network',
    },
    summary: {
      uk: 'Мережа об’єднує міста до двадцяти тисяч мешканців зі збереженою торговою площею. Новачки відповідатимуть за спільний каталог ремонтів історичних дахів.',
      en: 'The network unites towns of up to twenty thousand residents with a preserved market square. The newcomers will keep a common catalogue of historic roof repairs.',
    },
    body: {
      uk: `Золотобродськ, Мурований Яр і Липодар стали членами мережі малих європейських міст «Аркада». Рішення ухвалили на щорічних зборах, які цього разу відбулися в змішаному форматі.

Щоб приєднатися, місто має показати не лише старовинну площу, а й те, як воно нею живе: чи працюють на першому поверсі майстерні, чи можна перейти площу з дитячим візочком, хто вирішує про вивіски.

## Що це дає

- доступ до консультацій тридцяти одного міста;
- спільні закупівлі черепиці та фарб за історичними зразками;
- обмін працівниками міських рад на два тижні;
- участь у «Ночі аркад», коли всі площі мережі вимикають ліхтарі та запалюють свічки.

Українські міста запропонували вести спільний каталог ремонтів дахів: що зроблено, якими матеріалами, скільки коштувало і як тримається після трьох зим.

> Ми прийшли не по спадщину, а з нею. І з досвідом латати дах за одну ніч, – сказала під час зборів представниця Мурованого Яру Одарка Тинна.`,
      en: `Zolotobrodsk, Murovanyi Yar and Lypodar have become members of the Arcade Network of Small European Towns. The decision was taken at the yearly assembly, held this time both on site and online.

To join, a town must show not only an old square but how it lives: whether workshops are open on the ground floor, whether one can cross with a pram, who decides on shop signs.

## What it gives

- advice from thirty-one towns;
- joint purchase of tiles and paints after historic patterns;
- two-week exchanges of council staff;
- a part in Arcade Night, when every square of the network puts out its lamps and lights candles.

The Ukrainian towns offered to keep a common catalogue of roof repairs: what was done, with which materials, at what cost, and how it stands after three winters.

> We have not come for heritage but with it. And with the experience of mending a roof in one night, said Odarka Tynna of Murovanyi Yar.`,
    },
    tags: ['partnership', 'culture', 'support'],
    sources: ['arcade'],
    cover: 'square-noon',
    regions: ['UA-68', 'UA-05', 'UA-46'],
  },
  {
    key: 'sleeping-partnerships',
    kind: 'news',
    publishedAt: { daysAgo: 388, time: '11:30' },
    title: {
      uk: 'Чому партнерства засинають: дослідники перечитали листування сорока громад',
      en: 'Why partnerships fall asleep: researchers read the letters of forty hromadas',
    },
    summary: {
      uk: 'Найнебезпечніша мить – зміна відповідальної особи. Громади, що ведуть спільну скриньку, втрачають партнерів утричі рідше.',
      en: 'The most dangerous moment is a change of the person in charge. Hromadas with a shared mailbox lose partners three times less often.',
    },
    body: {
      uk: `Дослідницький центр «Місцевий вимір» проаналізував листування та звіти сорока громад, які разом мають 96 угод про міжнародне партнерство. Живими – тобто такими, де за рік відбулася хоча б одна спільна справа, – дослідники визнали 53.

### Що найчастіше передувало мовчанню

- змінилася відповідальна особа, а листування лишилося в її приватній скриньці (41 % випадків);
- партнери по-різному розуміли, хто платить (19 %);
- не було жодної справи для мешканців, лише візити керівництва (17 %);
- партнер змінив пріоритети після виборів (12 %).

Решта випадків не має спільної причини.

Дослідники звертають увагу: розмір громади, відстань і навіть мова майже не впливають. Впливає звичка. Там, де сторони бачаться на екрані щокварталу, вижило дев’ять партнерств із десяти.

> Партнерство – це не подія, а розклад, – підсумовують автори.

Повний текст із таблицями доступний [на сайті центру](https://mistsevyi-vymir.example/partnerstva).`,
      en: `The Local Dimension Research Centre has analysed the letters and reports of forty hromadas with 96 agreements on international partnership. It called 53 of them alive, that is, with at least one joint undertaking in a year.

### What most often came before silence

- the person in charge changed and the letters stayed in a private mailbox (41% of cases);
- the partners understood differently who pays (19%);
- there was nothing for residents, only visits of leaders (17%);
- the partner changed its priorities after an election (12%).

The other cases have no common cause.

Size, distance and even language hardly matter, the researchers note. Habit does. Where the two sides see each other on a screen every quarter, nine partnerships in ten survived.

> A partnership is not an event but a timetable, the authors conclude.

The full text with tables is on [the centre’s site](https://mistsevyi-vymir.example/partnerstva).`,
    },
    tags: ['partnership', 'research'],
    sources: ['local-dimension'],
    cover: 'archive',
    guides: ['partnership'],
  },
  {
    key: 'choir',
    kind: 'news',
    publishedAt: { daysAgo: 541, time: '17:10' },
    title: { uk: 'Хор із двох берегів: Калинобрідська громада заспівала разом із литовськими партнерами' },
    summary: {
      uk: 'Сімдесят голосів, дві мови та одна репетиція наживо. Решту пів року партнери вчили програму за записами.',
    },
    body: {
      uk: `У Калинобрідському будинку культури відбувся концерт зведеного хору громади та литовського містечка Жалгайняй. На сцені стояло сімдесятеро людей, які до того дня бачилися лише на екранах.

Програму склали з обжинкових пісень. Виявилося, що дві з них мають майже однакову мелодію, хоча слова розповідають про різне: українська – про вінок, литовська – про останній сніп.

Диригентки розклали партії на голоси, записали їх на телефон і щопонеділка надсилали хористам. Хто не читає нот, учив зі слуху.

> У нас співає водій шкільного автобуса. Він три місяці возив дітей під литовську народну, і тепер її знає весь маршрут, – сміється керівниця хору Мотря Ластівчин.

Наступного літа калинобрідці поїдуть із відповіддю. Дорогу оплатять із рядка міжнародної співпраці, який рада вперше внесла до бюджету.`,
    },
    tags: ['partnership', 'culture'],
    sources: ['visnyk'],
    cover: 'sunflowers',
    regions: ['UA-56'],
  },
  {
    key: 'interview-coordinator',
    kind: 'interview',
    publishedAt: { daysAgo: 75, time: '10:00' },
    title: { uk: '«Перший рік я писала в порожнечу»: розмова з координаторкою партнерств малої громади' },
    summary: {
      uk: 'Марта Гонтаренко-Сич сама веде чотири закордонні партнерства громади, у якій шість тисяч мешканців. Про листи без відповіді, аркуш у клітинку і правило однієї кави.',
    },
    body: {
      uk: `Кабінет Марти Гонтаренко-Сич – колишня комірка для швабр на другому поверсі сільської ради. На стіні аркуш у клітинку: чотири назви міст, чотири кольори, дати.

### Скільки листів ви надіслали, перш ніж хтось відповів?

Дев’ятнадцять. Усі однакові, і це була моя помилка. Двадцятий я написала інакше: знайшла у протоколах тамтешньої ради суперечку про ставок, який заростає, і розповіла, як ми чистили свій. Відповіли того самого дня.

### Що ви робите, коли партнер мовчить?

Телефоную й питаю, чи все гаразд. Не про угоду – про людину. Двічі виявлялося, що моя колега хворіє, а замінити її нікому.

### Чого ви навчилися за ці роки?

- Не обіцяти від імені голови.
- Не скасовувати за тиждень.
- Записувати все: через рік ніхто не пам’ятає, хто запропонував.
- Пити хоча б одну каву без порядку денного.

### Якби вам дали додаткову ставку?

Узяла б людину, яка вміє фотографувати й писати. Ми робимо багато, а знають про це чотириста підписників, з яких двісті – наші родичі.

> Побратимство тримається не на печатках. Воно тримається на тому, що хтось пам’ятає, як звати твого сина.`,
    },
    authors: { uk: ['Дарина Колодка'] },
    tags: ['partnership', 'article'],
    sources: ['council-doors'],
    cover: 'hills-morning',
    guides: ['partnership'],
    regions: ['UA-26'],
  },
];
