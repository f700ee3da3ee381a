import type { DemoNews } from '../types.ts';

/** Administrative and social services, healthcare, archives. */
export const services: DemoNews[] = [
  {
    key: 'mobile-office',
    kind: 'news',
    publishedAt: { daysAgo: 33, time: '10:40' },
    title: {
      uk: 'ЦНАП, який приїздить у четвер: мобільний офіс Стрілкогірської громади відвідав останнє з 27 сіл',
      en: 'The service centre that comes on Thursday: a mobile office reaches the last of 27 villages',
    },
    summary: {
      uk: 'За рік у переобладнаному фургоні завершили чотири тисячі звернень. Найзатребуваніша послуга – не паспорт, а розмова про субсидію.',
      en: 'In a year four thousand requests were completed in a converted van. The service most in demand is not a passport but a talk about housing benefit.',
    },
    body: {
      uk: `Пів на десяту, туман, край лісу. Біля колишньої крамниці в Нижній Стрілці стоїть десятеро людей і собака. О десятій підкочує синій фургон: усередині дві працівниці, принтер, опалення й чайник.

Стрілкогірська громада запустила мобільний офіс торік. Маршрут складали за трьома ознаками: відстань до центру, вік мешканців, кількість рейсових автобусів. До деяких сіл фургон приїздить двічі на місяць, до інших – раз.

## Що зробили за рік

- відвідали всі 27 сіл;
- прийняли 4 610 звернень, з яких 4 052 завершили без приїзду до центру;
- оформили 318 заяв удома в людей, які не виходять;
- проїхали 19 тисяч кілометрів.

> Приходять по довідку, а питають, чи не помилилися з тарифом. Ми завели окремий зошит для таких запитань, і тепер на них відповідає фахівчиня з відділу соціального захисту, – розповідає адміністраторка Христина Возняк-Гай.

Графік на три місяці вперед друкують у районній газеті й вішають на дверях крамниць. Записатися можна телефоном: половина відвідувачів інтернетом не користується.

Про те, як скласти такий маршрут, докладно розповідає посібник [«ЦНАП, зручний для кожного»](guide:services).`,
      en: `Half past nine, fog, the edge of a forest. Ten people and a dog stand by the former shop in Nyzhnia Strilka. At ten a blue van rolls up: two members of staff, a printer, heating and a kettle.

The Strilkohirka hromada launched its mobile office last year. The route was drawn by three signs: distance to the centre, the age of residents, and the number of buses. Some villages see the van twice a month, others once.

## What was done in a year

- all 27 villages visited;
- 4,610 requests taken, 4,052 of them completed without a journey to the centre;
- 318 applications made at the homes of people who cannot go out;
- 19 thousand kilometres driven.

> They come for a certificate and ask whether the tariff is right. We started a notebook for such questions, and now a specialist from the social department answers them, says administrator Khrystyna Vozniak-Hai.

The timetable for three months is printed in the local paper and hung on shop doors. One can book by telephone: half of the visitors do not use the internet.

How to draw such a route is explained in the handbook [A service centre for everyone](guide:services) (in Ukrainian).`,
    },
    tags: ['services', 'access', 'report'],
    sources: ['council-doors'],
    cover: 'road-noon',
    guides: ['services'],
    regions: ['UA-26'],
  },
  {
    key: 'services-guide',
    kind: 'news',
    publishedAt: { daysAgo: 316, time: '16:00' },
    title: { uk: 'Доступність – це коли не треба просити: посібник для ЦНАП від дослідників «Місцевого виміру»' },
    summary: {
      uk: 'Автори пройшли з візочком до шістдесяти центрів і порахували перешкоди. Понад половину можна усунути словом, світлом або стільцем.',
    },
    body: {
      uk: `Десять кілограмів паперу в дитячому візочку – таким вантажем дослідники перевіряли доступність шістдесяти центрів надання адміністративних послуг. У двадцяти двох до вікна вдалося дістатися без сторонньої допомоги.

Результати й поради зібрано в посібнику [«ЦНАП, зручний для кожного»](guide:services).

### Три найчастіші перешкоди

1. Поріг після бездоганного пандуса.
2. Двері, які відчиняються лише двома руками.
3. Пам’ятка, яку неможливо зрозуміти з першого разу.

Окремий розділ автори присвятили мові. Вони переписали двадцять пам’яток і дали їх прочитати людям, які не працюють у раді: кількість уточнювальних запитань зменшилася вчетверо.

> Ветеран не повинен розповідати свою історію біля кожного вікна заново, – йдеться в розділі про супровід однією відповідальною особою.`,
    },
    tags: ['services', 'access', 'veterans', 'research'],
    sources: ['local-dimension'],
    cover: 'table-talk',
    guides: ['services'],
  },
  {
    key: 'veteran-office',
    kind: 'news',
    publishedAt: { daysAgo: 58, time: '13:10' },
    title: {
      uk: 'Один фахівець – одна історія: як працює ветеранський офіс у громаді на вісім тисяч мешканців',
      en: 'One specialist, one story: a veterans’ office in a hromada of eight thousand',
    },
    summary: {
      uk: 'У Вітроярі ветеранів не посилають від дверей до дверей: фахівчиня сама збирає документи й телефонує, коли все готово.',
      en: 'In Vitroyar veterans are not sent from door to door: a specialist gathers the papers and telephones when all is ready.',
    },
    body: {
      uk: `У вітроярському ветеранському офісі немає черги, бо немає й вікна. Є стіл, двоє крісел і двері, які можна зачинити. Офіс відкрили в колишній перукарні: окремий вхід, без сходів, видно з автобусної зупинки.

Фахівчиня із супроводу Любов Терен сама колись чекала чоловіка зі служби. Вона веде 74 родини. Кожне звернення має одну картку, і людина розповідає свою історію один раз.

## Чим допомагають

- збирають документи та подають заяви від імені ветерана;
- домовляються про лікаря й довозять на прийом;
- шукають роботу разом із місцевими підприємцями;
- підтримують родини загиблих і зниклих безвісти.

Раз на місяць в офісі варять борщ. Без програми, без промов.

> Перші три місяці приходили дружини. Потім прийшов один хлопець, помовчав і спитав, чи є в нас кава. Тепер він наш перукар: працює в сусідній кімнаті, – каже пані Любов.

Утримання офісу закладено в бюджеті на три роки, щоб він не залежав від грантів.`,
      en: `The Vitroyar veterans’ office has no queue, for it has no counter. It has a table, two armchairs and a door that can be closed. It was opened in a former barber’s shop: a separate entrance, no steps, in sight of the bus stop.

Liubov Teren, the specialist, once waited for her own husband to come back from service. She looks after 74 families. Each case has one card, and a person tells the story once.

## What the office does

- gathers papers and applies on the veteran’s behalf;
- arranges appointments with doctors and drives people there;
- looks for work together with local employers;
- supports families of the fallen and the missing.

Once a month borscht is cooked here. No programme, no speeches.

> For three months only wives came. Then a young man came, was silent for a while and asked whether we had coffee. Now he is our barber and works in the next room, says Ms Teren.

The office is in the budget for three years, so that it does not depend on grants.`,
    },
    tags: ['veterans', 'services'],
    sources: ['visnyk'],
    cover: 'square-evening',
    regions: ['UA-23'],
  },
  {
    key: 'starosta-day',
    kind: 'news',
    publishedAt: { daysAgo: 149, time: '09:50' },
    title: { uk: 'День зі старостою: дев’ятнадцять дзвінків, дві телиці й один протокол' },
    summary: {
      uk: 'Що насправді робить староста, коли в окрузі чотири села, одна амбулаторія та жодного відділення банку. Репортаж із Кленодолу.',
    },
    body: {
      uk: `О сьомій десять дзвонить перший телефон: на дорозі дві телиці. Староста Кленодільського округу Ніна Побережник знає їх на ім’я.

О восьмій вона вже в кабінеті, де приймає заяви. Торік її навчили працювати з реєстрами, і тепер місце проживання, допомогу при народженні чи субсидію можна оформити тут, за п’ять хвилин від дому. До того їхали двадцять кілометрів.

Об одинадцятій – шкільний автобус застряг. Об одинадцятій двадцять – не застряг, зателефонував водій. Опівдні приходить пара, яка хоче одружитися в саду.

### Чого бракує

- заступниці на час відпустки;
- машини, яка заводиться взимку;
- права підпису на дрібні роботи до десяти тисяч гривень.

> Люди думають, що староста – це маленький голова. Ні. Голова відповідає за все, а я – за кожного, – каже пані Ніна.

О шостій вечора – протокол сходу: сорок два мешканці ухвалили, де стоятиме ліхтар. Один був проти й потримав драбину.`,
    },
    authors: { uk: ['Соломія Верболозька'] },
    tags: ['starosta', 'report', 'services', 'verbolozka'],
    sources: [],
    cover: 'hills-noon',
    regions: ['UA-05'],
  },
  {
    key: 'archive-rescue',
    kind: 'news',
    publishedAt: { daysAgo: 622, time: '14:45' },
    title: {
      uk: 'Дев’яносто тисяч сторінок: дві громади врятували районний архів від вологи й оцифрували його',
      en: 'Ninety thousand pages: two hromadas saved a rayon archive from damp and digitised it',
    },
    summary: {
      uk: 'Документи ліквідованого району лежали в підвалі. Тепер їх можна прочитати з дому, а родовід – замовити за день.',
      en: 'The papers of an abolished rayon lay in a cellar. Now they can be read from home, and a family tree can be ordered in a day.',
    },
    body: {
      uk: `Коли район ліквідували, його архів опинився між двома громадами: будівля в одній, документи про другу. Два роки кожна чекала на сусідку, доки в підвалі не прорвало трубу.

Рятували всі: бібліотекарки, пожежники, старшокласники. Мокрі теки розклали в спортивній залі й перегортали по аркушу. Утратили 112 сторінок із понад дев’яноста тисяч.

Після того громади створили спільну комунальну установу. Витрати ділять за кількістю мешканців, рішення ухвалюють навпіл.

## Що вже доступно

- погосподарські книги за сто років;
- протоколи сільських рад;
- шкільні журнали;
- 3 400 світлин, які чекають на впізнання.

> Найбільше пишуть люди, у яких війна забрала дім. Вони шукають доказ, що він був, – каже керівниця архіву Єва Теслюк-Дорош.

Сканували на двох уживаних апаратах, які подарувала мережа «Аркада». Правила впорядкування та зразок договору опубліковано для інших громад.`,
      en: `When the rayon was abolished, its archive was left between two hromadas: the building in one, the papers about the other. For two years each waited for its neighbour, until a pipe burst in the cellar.

Everyone helped: librarians, firefighters, pupils. Wet folders were laid out in the gymnasium and turned sheet by sheet. Of more than ninety thousand pages 112 were lost.

Then the hromadas founded a common institution. They share costs by population and decide as equals.

## What can be read already

- household registers of a hundred years;
- minutes of village councils;
- school records;
- 3,400 photographs waiting to be recognised.

> Most letters come from people whose home the war has taken. They look for proof that it was there, says Yeva Tesliuk-Dorosh, who heads the archive.

Two second-hand scanners were a gift of the Arcade network. The rules and a sample agreement are published for other hromadas.`,
    },
    tags: ['rayon', 'digital', 'partnership', 'culture'],
    sources: ['arcade', 'visnyk'],
    cover: 'archive',
    regions: ['UA-68'],
  },
  {
    key: 'clinic-night',
    kind: 'news',
    publishedAt: { daysAgo: 122, time: '11:35' },
    title: { uk: 'Амбулаторія, що світиться вночі: як сільські медики підготувалися до довгих знеструмлень' },
    summary: {
      uk: 'Холодильник із вакцинами, зв’язок і одна операційна лампа – усе, що мало працювати завжди, вмістилося в один акумулятор завбільшки з шафку.',
    },
    body: {
      uk: `Перш ніж купувати генератор, медики Золотоберізької громади виписали на аркуш, без чого не можуть прожити ночі. Вийшло п’ять рядків: вакцини, кисневий концентратор, зв’язок, світло в маніпуляційній, насос.

Усе разом споживає менше за електрочайник. Тому замість великого генератора поставили акумулятор і вісім панелей, а малий генератор лишили на крайній випадок.

- 9 годин – стільки амбулаторія працює без мережі.
- 0 доз вакцини втрачено за зиму.
- 14 пацієнтів приходили вночі заряджати дихальні апарати.

Усе це випробовують щомісяця, першого четверга: вимикають рубильник і працюють дві години.

> Уперше ми забули про дверний замок: він був електричний. Добре, що це було навчання, – згадує лікарка Роксолана Лікарчин.

Громада пише схожі аркуші для всіх закладів. Підказки взяли з посібника [про енергетичний менеджмент](guide:energy).`,
    },
    tags: ['health', 'energy', 'light'],
    sources: ['light'],
    cover: 'clinic-red',
    guides: ['energy'],
    regions: ['UA-32'],
  },
  {
    key: 'sign-language',
    kind: 'news',
    publishedAt: { daysAgo: 199, time: '15:20' },
    title: { uk: 'Руки, що говорять: у дванадцяти ЦНАП з’явився відеозв’язок із перекладачем жестової мови' },
    summary: {
      uk: 'Послуга працює без запису в робочі години. За перші три місяці нею скористалися 260 разів – удвічі частіше, ніж сподівалися.',
    },
    body: {
      uk: `Планшет на стійці, кнопка з зображенням рук – і за хвилину на екрані перекладачка. Так у дванадцяти центрах надання адміністративних послуг обслуговують людей, які не чують.

Громади домовилися про спільний договір: окремо послуга була б задорога для кожної. Платять пропорційно до використання, а хвилини, яких не вистачило одній, беруть у сусідки.

### Що виявилося важливим

- світло на обличчя відвідувача, а не за спину;
- дві ручки: багато хто спершу пише;
- адміністраторка дивиться на людину, а не на екран;
- табличка про послугу – біля входу, а не біля вікна.

> Моя мама тридцять років ходила по довідки зі мною. Торік пішла сама, – написала в книзі відгуків мешканка однієї з громад.

Перекладачки попросили про навчання: слів «кадастровий номер» у жестовій мові бракувало. Тепер словник із вісімдесяти понять складають разом.`,
    },
    tags: ['services', 'access', 'digital'],
    sources: ['min-space'],
    cover: 'table',
  },
];
