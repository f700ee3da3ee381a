import type { DemoNews } from '../types.ts';

const DISCLAIMER = {
  uk: 'Думки авторів колонок можуть не збігатися з позицією редакції. За факти й оцінки відповідає авторка або автор.',
  en: 'The views in this column are the author’s and need not be those of the editors. The author answers for facts and judgements.',
};

/** Columns, interviews and reports: items with a voice of their own. */
export const voices: DemoNews[] = [
  {
    key: 'column-letters',
    kind: 'column',
    publishedAt: { daysAgo: 29, time: '08:30' },
    title: {
      uk: 'Перестаньмо дякувати за «плідну співпрацю»',
      en: 'Let us stop giving thanks for “fruitful cooperation”',
    },
    summary: {
      uk: 'Колонка про те, чому службова мова відштовхує партнерів і як одне конкретне речення замінює сторінку подяк.',
      en: 'A column on why official language keeps partners away, and how one concrete sentence replaces a page of thanks.',
    },
    body: {
      uk: `За роки роботи з громадами я прочитала понад тисячу листів до закордонних партнерів. Дев’ятсот із них можна було підписати будь-якою назвою.

«Висловлюємо щиру вдячність за плідну співпрацю та сподіваємося на подальше поглиблення взаємовигідних зв’язків». Спробуйте перекласти це так, щоб зрозуміла людина, яка щойно повісила пальто й увімкнула чайник. Про що лист? Нащо він?

А тепер інше речення: *«Насос, який ви нам подарували, пропрацював шістсот годин; надсилаємо журнал і запитання про фільтр»*. У ньому є вдячність, довіра й привід відповісти сьогодні.

## Три слова, які я викреслюю першими

- «потенціал» – замініть числом;
- «поглиблення» – замініть дієсловом;
- «взаємовигідний» – напишіть, що саме отримає кожен.

Службова мова виникла не зі злої волі. Вона захищає: хто нічого не сказав, той не помилився. Але партнерство починається там, де хтось ризикнув сказати щось певне.

Тож перед тим, як натиснути «Надіслати», прочитайте лист уголос комусь, хто не працює в раді. Якщо ця людина запитає «і що вони мають зробити?» – лист ще не готовий.`,
      en: `In my years with hromadas I have read more than a thousand letters to partners abroad. Nine hundred of them could have been signed with any name.

“We express our sincere gratitude for fruitful cooperation and hope for a further deepening of mutually beneficial ties.” Try to translate this for someone who has just hung up a coat and put the kettle on. What is the letter about? What is it for?

Now another sentence: *“The pump you gave us has run for six hundred hours; here is the log, and a question about the filter.”* It holds gratitude, trust, and a reason to answer today.

## Three words I strike out first

- “potential”: put a number instead;
- “deepening”: put a verb instead;
- “mutually beneficial”: write what each side will get.

Official language was not born of ill will. It protects: who has said nothing has made no mistake. But a partnership begins where somebody dared to say something definite.

So before you press Send, read the letter aloud to someone who does not work for the council. If that person asks “and what are they to do?”, the letter is not ready.`,
    },
    authors: { uk: ['Соломія Верболозька'], en: ['Solomiia Verbolozka'] },
    tags: ['partnership', 'article', 'verbolozka'],
    sources: [],
    cover: 'table',
    disclaimer: DISCLAIMER,
  },
  {
    key: 'column-capacity',
    kind: 'column',
    publishedAt: { daysAgo: 140, time: '09:10' },
    title: { uk: 'Громаді потрібен не лідер, а календар' },
    summary: {
      uk: 'Чому найкращі зміни тримаються не на харизмі голови, а на звичках, які переживають вибори.',
    },
    body: {
      uk: `Нас люблять запитувати про лідерство. На кожному навчанні є модуль про лідерство, на кожному форумі – панель. А я щоразу згадую громаду, голову якої ніхто з учасників не знав на ім’я.

У тій громаді щовівторка знімали показники, щочетверга виїжджав мобільний офіс, першої середи місяця засідала робоча група з громадського бюджету, а раз на квартал хтось читав уголос, що обіцяли торік. Голова змінився. Вівторок лишився.

> Звичка – це демократія, яка не чекає на натхнення.

Я не проти лідерів. Я проти того, щоб будувати на них, як на фундаменті. Фундамент не має права вигоріти, піти у відпустку чи балотуватися до парламенту.

Спробуйте вправу. Випишіть десять речей, якими пишається ваша громада. Біля кожної поставте «Л», якщо вона зникне разом з однією людиною, і «К», якщо стоїть у календарі. А потім перенесіть хоча б одну з першого стовпчика до другого.

Почати можна з найпростішого: записати, хто поливає дерева.`,
    },
    authors: { uk: ['Остап Криничар'] },
    tags: ['article', 'krynychar', 'participation'],
    sources: ['council-doors'],
    cover: 'orchard-evening',
    disclaimer: DISCLAIMER,
  },
  {
    key: 'column-small-numbers',
    kind: 'column',
    publishedAt: { daysAgo: 372, time: '10:20' },
    title: {
      uk: 'Культура малих чисел: чому «зросло вдвічі» нічого не означає',
      en: 'A culture of small numbers: why “it doubled” means nothing',
    },
    summary: {
      uk: 'Було двоє, стало четверо. Колонка про відсотки, які вводять громади в оману, і про те, як рахувати чесно.',
      en: 'There were two, now there are four. A column on percentages that mislead hromadas, and on honest counting.',
    },
    body: {
      uk: `У звіті однієї громади я прочитав: «Кількість підприємців-жінок зросла на сто відсотків». Зателефонував, привітав і запитав, скільки їх. «Дві», – відповіли мені.

Великі країни думають відсотками. Мала громада має думати людьми. Якщо в селі було троє першокласників, а стало двоє, це не «спад на третину»: це одна родина, яку можна запитати, чому вона поїхала.

### Три правила, яких я навчився від бухгалтерки

1. Якщо людей менше ніж сто – пишіть, скільки їх, а не скільки відсотків.
2. Якщо подія сталася раз – розкажіть її, а не усереднюйте.
3. Якщо число вас тішить – перевірте його двічі.

Малі числа мають перевагу, якої позбавлені міністерства. За кожним із них стоять двері, у які можна постукати. Жодна вибірка не замінить такої розмови.

А двоє підприємиць із того звіту, до речі, відкрили пекарню. Ось це і варто було написати.`,
      en: `In the report of one hromada I read: “The number of women entrepreneurs has grown by a hundred per cent.” I telephoned, gave my congratulations and asked how many there were. “Two,” I was told.

Large countries think in percentages. A small hromada should think in people. If a village had three first-graders and now has two, that is not “a fall of a third”: it is one family, which you can ask why it left.

### Three rules I learned from an accountant

1. If there are fewer than a hundred people, write how many, not how many per cent.
2. If something happened once, tell it and do not average it.
3. If a number pleases you, check it twice.

Small numbers have an advantage that ministries lack. Behind each there is a door on which you can knock. No sample replaces that talk.

As for the two entrepreneurs in that report, they opened a bakery. That was the thing to write.`,
    },
    authors: { uk: ['Остап Криничар'], en: ['Ostap Krynychar'] },
    tags: ['article', 'research', 'krynychar'],
    sources: [],
    cover: 'map-towns',
    disclaimer: DISCLAIMER,
  },
  {
    key: 'column-village-club',
    kind: 'column',
    publishedAt: { daysAgo: 523, time: '09:40' },
    title: { uk: 'Клуб, у якому тепло: культура як комунальна послуга' },
    summary: {
      uk: 'Сільський будинок культури не мусить конкурувати з телефоном. Досить, щоб у ньому горіло світло і хтось знав, як тебе звати.',
    },
    body: {
      uk: `Я виросла за сценою сільського клубу. Там пахло пилом, гримом і вишневим узваром, а взимку ще й валянками. Тепер я ревную клуби, у яких стоїть новий проєктор і ніхто не сидить.

Ми звикли вважати культуру прикрасою: дадуть гроші – буде концерт. Але клуб передусім – приміщення, де можна бути разом і нічого не купувати. У багатьох селах іншого такого місця немає.

> Запитайте не «який захід провести», а «де люди побачаться в середу».

Що робить клуб живим? На моїх очах спрацьовувало просте:

- ключ у трьох людей, а не в однієї;
- чайник, який не треба просити;
- один вечір на тиждень без програми;
- право підлітків зіпсувати стіну й самим її перефарбувати.

Опалити клуб на вечір коштує менше, ніж привезти артиста. А люди, які зігрілися, заспівають самі.`,
    },
    authors: { uk: ['Соломія Верболозька'] },
    tags: ['culture', 'article', 'verbolozka'],
    sources: [],
    cover: 'sunflowers',
    disclaimer: DISCLAIMER,
  },
  {
    key: 'interview-doctor',
    kind: 'interview',
    publishedAt: { daysAgo: 248, time: '11:45' },
    title: {
      uk: '«Я лікую дорогу»: сімейна лікарка про чотири села, два світанки на добу й тишу',
      en: '“I treat the road”: a family doctor on four villages, two dawns a day and silence',
    },
    summary: {
      uk: 'Павлина Сніжко п’ятнадцять років працює в амбулаторії, до якої двадцять кілометрів ґрунтівки. Розмова про те, що насправді наближає медицину до людей.',
      en: 'Pavlyna Snizhko has worked for fifteen years in a clinic at the end of twenty kilometres of dirt road. A talk about what really brings medicine closer.',
    },
    body: {
      uk: `Машина Павлини Сніжко має прізвисько Пенелопа, бо завжди повертається. За добу лікарка проїжджає чотири села й часто бачить два світанки: один – коли їде на виклик, другий – коли вертається.

### Чого найбільше бракує вашим пацієнтам?

Дороги. Я жартую, що лікую дорогу, а вже потім тиск. Коли торік підсипали ґрунтівку, кількість нічних викликів зменшилася: люди почали приїздити вдень, не чекаючи, доки стане зле.

### А телемедицина?

Допомагає, якщо поруч із хворим є хтось, хто тримає телефон. У нас це робить листоноша. Вона пройшла курс і тепер знає, де світло краще.

### Що ви попросили б у ради, якби могли попросити одне?

Щоб автобус ходив у день прийому. Не ремонт, не апарат. Автобус.

### І що відповіли?

Перенесли мій прийом на день, коли автобус ходить. Теж рішення. Я пів року сміялася, а потім порахувала: пацієнтів стало на сорок більше.

### Чому ви залишаєтеся?

> Тут, коли я кажу «добраніч», мені відповідають на ім’я. І тиша така, що чути, як у когось минає біль.`,
      en: `Pavlyna Snizhko’s car is called Penelope, for it always comes back. In a day the doctor drives through four villages and often sees two dawns: one on the way to a call, the other on the way home.

### What do your patients lack most?

A road. I joke that I treat the road first and blood pressure second. When the dirt road was repaired last year, there were fewer calls at night: people began to come by day instead of waiting until they felt bad.

### And telemedicine?

It helps if there is somebody beside the patient to hold the telephone. Here the postwoman does. She took a course, and now she knows where the light is better.

### If you could ask the council for one thing?

That the bus should run on the day I see patients. Not repairs, not a machine. A bus.

### What did they say?

They moved my day to the one when the bus runs. That is a solution too. I laughed for half a year, and then counted: there are forty more patients.

### Why do you stay?

> Here, when I say good night, people answer me by name. And the silence is such that you can hear somebody’s pain pass.`,
    },
    authors: { uk: ['Дарина Колодка'], en: ['Daryna Kolodka'] },
    tags: ['health', 'roads', 'article'],
    sources: ['council-doors'],
    cover: 'clinic-teal',
    regions: ['UA-48'],
  },
  {
    key: 'interview-surveyor',
    kind: 'interview',
    publishedAt: { daysAgo: 640, time: '14:10' },
    title: { uk: '«Межа – це домовленість, а не лінія»: землевпорядниця про суперечки, яких не було' },
    summary: {
      uk: 'Лідія Межирова примирила за рік сорок сім пар сусідів. Її інструмент – лавка, яку вона возить із собою.',
    },
    body: {
      uk: `У багажнику Лідії Межирової – рулетка, приймач супутникових сигналів і складана лавка. Останню вона дістає першою.

### Навіщо лавка?

Щоб сусіди сіли поруч, а не навпроти. Коли люди дивляться в один бік, вони бачать поле, а не одне одного.

### З чого починаються суперечки?

Майже завжди не із землі. З паркану, який поставили без «добридень», із груші, що падає на чужий бік, із похорону, на який не прийшли.

### Що робите ви?

1. Слухаю обох по десять хвилин, не перебиваючи.
2. Показую старий план, потім новий вимір.
3. Прошу кожного пройти межу так, як він її пам’ятає.
4. Пропоную записати домовленість одразу, від руки.

Із п’ятдесяти виїздів сорок сім закінчилися підписами. Троє пішли до суду, один уже повернувся.

### Чи має право громада наполягати?

Там, де земля комунальна, – мусить. Але й тоді починаю з лавки.

> Супутник дає точність до двох сантиметрів. Сварки бувають через пів метра. Отже, справа не в точності.`,
    },
    authors: { uk: ['Ілля Перепеличний'] },
    tags: ['land', 'article'],
    sources: ['obrii'],
    cover: 'hills-noon',
    regions: ['UA-77'],
  },
  {
    key: 'report-market',
    kind: 'news',
    publishedAt: { daysAgo: 219, time: '08:20' },
    title: { uk: 'Ринок, який прокидається о четвертій: репортаж із наймолодшого ярмарку області' },
    summary: {
      uk: 'У Криничеполі за два роки виріс базар на сто сорок місць. Громада не збудувала жодної ятки – лише навела лад із водою, світлом і правилами.',
    },
    body: {
      uk: `О четвертій темно й пахне кропом. О пів на п’яту вже не протовпитися: сто сорок машин, лавки, ваги, три кавові термоси й один саксофоніст.

Базар на околиці Криничеполя виник стихійно після того, як закрили старий ринок. Громада могла розігнати продавців. Натомість надіслала двох студентів порахувати, хто чим торгує і чого потребує.

## Чого хотіли люди

- крана з питною водою;
- туалету;
- світла до світанку;
- щоб ніхто «не збирав».

Усе це зробили за три місяці. Збір один – тридцять гривень за місце, квитанція з телефона. Охорони немає, є «старша ряду», яку обирають щосезону.

За рік ярмарок приніс бюджету чотириста тисяч гривень. З них оплатили асфальт – але лише на під’їзді: самого поля торговці просили не чіпати, «бо земля під ногами – то реклама».

О дев’ятій усе скінчено. Залишається двірник, голуби й запах кропу.`,
    },
    authors: { uk: ['Соломія Верболозька'] },
    tags: ['report', 'budget', 'land', 'verbolozka'],
    sources: [],
    cover: 'orchard-noon',
    regions: ['UA-51'],
  },
];
