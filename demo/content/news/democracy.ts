import type { DemoNews } from '../types.ts';

/** Councils, elections, amalgamation, rayons and taking part. */
export const democracy: DemoNews[] = [
  {
    key: 'amalgamation-map',
    kind: 'news',
    publishedAt: { daysAgo: 690, time: '12:00' },
    title: {
      uk: 'Десять років разом: що мешканці пам’ятають про об’єднання громад',
      en: 'Ten years together: what residents remember about the amalgamation of hromadas',
    },
    summary: {
      uk: 'Дослідники записали двісті спогадів у двадцяти громадах. Найчастіше згадують не дороги й не гроші, а перший спільний схід.',
      en: 'Researchers recorded two hundred memories in twenty hromadas. What people mention most is neither roads nor money but the first common assembly.',
    },
    body: {
      uk: `Центр «Місцевий вимір» провів усноісторичне дослідження: двісті розмов у двадцяти громадах, що утворилися одними з перших. Запитання було одне – «Розкажіть, як це починалося».

Відповіді здивували самих авторів. Про нові дороги згадав кожен третій, про податки – кожен шостий. Зате 118 людей докладно описали перший спільний схід: де сиділи, хто говорив, хто вийшов.

### Чотири мотиви, які повторюються

- страх, що «центр забере школу»;
- суперечка про назву;
- людина, яка помирила села, – здебільшого фельдшерка або тренер;
- мить, коли перестали казати «ми і вони».

> Перші два роки ми рахували, кому поставили більше ліхтарів. На третій забули рахувати, – каже учасниця з Волині.

Записи зі згодою оповідачів передано місцевим бібліотекам. Збірку уривків можна прочитати [на сайті центру](https://mistsevyi-vymir.example/desiat-rokiv).`,
      en: `The Local Dimension Centre has made an oral history: two hundred conversations in twenty hromadas that were among the first to form. There was one question: “Tell us how it began.”

The answers surprised the authors. Every third person spoke of new roads, every sixth of taxes. But 118 described the first common assembly in detail: where they sat, who spoke, who walked out.

### Four themes that come back

- fear that “the centre will take our school”;
- a quarrel about the name;
- the person who reconciled the villages, mostly a paramedic or a coach;
- the moment when people stopped saying “we and they”.

> For two years we counted who had got more street lamps. In the third we forgot to count, says a woman from Volyn.

The recordings were given to local libraries with the narrators’ consent. A collection of extracts is on [the centre’s site](https://mistsevyi-vymir.example/desiat-rokiv).`,
    },
    tags: ['amalgamation', 'research', 'culture'],
    sources: ['local-dimension'],
    cover: 'map-towns',
    regions: ['UA-07', 'UA-68', 'UA-12'],
  },
  {
    key: 'rayon-roles',
    kind: 'news',
    publishedAt: { daysAgo: 566, time: '11:15' },
    title: { uk: 'Що робить район, коли все роблять громади: п’ять прикладів із практики' },
    summary: {
      uk: 'Від спільного архіву до мапи укриттів: районні ради й адміністрації шукають роль посередника, а не начальника.',
    },
    body: {
      uk: `Після того як більшість повноважень перейшла до громад, у районі лишилося запитання: навіщо він? Асоціація «Громади поруч» зібрала п’ять відповідей, які вже працюють.

1. **Стіл для дванадцяти голів.** Раз на місяць район скликає голів громад, але порядок денний складають вони.
2. **Спільна мапа.** Укриття, гідранти, мости з обмеженням ваги – в одному місці для рятувальників.
3. **Архів.** Документи, які стосуються кількох громад, зберігають разом.
4. **Медіація.** Дві громади не поділили ставка; район оплатив незалежну медіаторку.
5. **Стажування.** Випускники працюють по два тижні в трьох різних громадах.

Жоден із прикладів не потребував нових повноважень – лише домовленості й людини, яка її тримає.

> Найважче було навчитися не давати доручень, – зізнається працівниця однієї з районних рад.`,
    },
    tags: ['rayon', 'partnership', 'article'],
    sources: ['side-by-side'],
    cover: 'map',
  },
  {
    key: 'first-time-voters',
    kind: 'news',
    publishedAt: { daysAgo: 420, time: '16:35' },
    title: { uk: 'Репетиція виборів: старшокласники шести громад обрали «раду на один день»' },
    summary: {
      uk: 'Справжні бюлетені, справжні дебати, справжня лічильна комісія – і рішення, яке доросла рада зобов’язалася розглянути.',
    },
    body: {
      uk: `У шести ліцеях відбулися навчальні вибори. Кандидати мали два тижні, нуль гривень на рекламу і три обіцянки, кожну з яких слід було пояснити цифрами.

Лічильна комісія складалася з тих, хто не підтримував жодного кандидата. Недійсними визнали сім бюлетенів із 612: на трьох хтось намалював котів.

## Рішення «рад на один день»

- Вечірній рейс автобуса в п’ятницю.
- Вода в шкільних коридорах.
- Години тиші біля гуртожитку.
- Відкриті дані про ремонти.

Дорослі ради зобов’язалися розглянути кожне впродовж місяця. Чотири рішення вже ухвалено, два повернуто з поясненням.

> Обіцяти легко. Важко було знайти, з якого рядка бюджету це взяти, – каже голова однієї з учнівських рад Ярема Дзвінко.

Сценарій і зразки документів організатори [виклали у відкритий доступ](https://minnavch.example/repetytsiia-vyboriv).`,
    },
    tags: ['elections', 'youth', 'education', 'participation'],
    sources: ['min-learning'],
    cover: 'school-blue',
  },
  {
    key: 'displaced-council',
    kind: 'news',
    publishedAt: { daysAgo: 187, time: '10:30' },
    title: {
      uk: 'Не гості, а сусіди: рада з питань внутрішньо переміщених осіб домоглася змін у розкладі лікарів',
      en: 'Not guests but neighbours: a council of displaced people changed the doctors’ timetable',
    },
    summary: {
      uk: 'У Дубохвильській громаді кожен шостий мешканець переїхав через війну. Їхня рада за рік подала 23 пропозиції, 17 з них виконано.',
      en: 'In the Dubokhvylia hromada every sixth resident moved there because of the war. Their council made 23 proposals in a year, and 17 were carried out.',
    },
    body: {
      uk: `Рада з питань внутрішньо переміщених осіб у Дубохвилі збирається в бібліотеці по середах. До неї входить одинадцять людей із семи областей: педагогиня, електрик, двоє пенсіонерів, студентка, лікарка.

Перша пропозиція здавалася дрібною: перенести прийом педіатра з ранку на пообіддя двічі на тиждень. З’ясувалося, що це потрібно всім, хто працює в сусідньому місті, – і місцевим також.

### Ще чотири виконані пропозиції

- реєстр вільних хат, власники яких згодні здати їх на рік і довше;
- мовний клуб без оцінок;
- представник переміщених у комісії громадського бюджету;
- спільний город замість окремих грядок.

> Нас довго питали, що нам дати. Потім спитали, що ми вміємо. Відтоді розмова пішла, – каже співголова ради Інеса Морозовська-Степ.

Пропозиції та відповіді на них громада публікує в одній таблиці. Шість відхилених пояснено.`,
      en: `The council of internally displaced persons in Dubokhvylia meets in the library on Wednesdays. It has eleven members from seven oblasts: a teacher, an electrician, two pensioners, a student, a doctor.

The first proposal seemed small: move the paediatrician’s hours from morning to afternoon twice a week. It turned out that everyone who works in the neighbouring town needed this, old residents too.

### Four more proposals carried out

- a register of empty houses whose owners will let them for a year or longer;
- a language club without marks;
- a displaced person in the commission for the participatory budget;
- a common vegetable garden instead of separate beds.

> For a long time we were asked what to give us. Then we were asked what we can do. Since then we have been talking, says co-chair Inesa Morozovska-Step.

The hromada publishes proposals and answers in one table. The six rejected are explained.`,
    },
    tags: ['displaced', 'participation', 'health'],
    sources: ['visnyk'],
    cover: 'hills-noon',
    regions: ['UA-74'],
  },
  {
    key: 'open-session',
    kind: 'news',
    publishedAt: { daysAgo: 432, time: '18:05' },
    title: { uk: 'Сесія, яку дивляться: як субтитри й таймер зробили раду зрозумілою' },
    summary: {
      uk: 'Трансляції засідань переглядало вісім людей. Після трьох простих змін – чотириста. Секретарка ради ділиться секретами.',
    },
    body: {
      uk: `Закон вимагає транслювати засідання, але не вимагає, щоб їх можна було дивитися. У Верболозах трансляцію зазвичай бачило восьмеро, з яких двоє – оператори.

Секретарка ради запропонувала три зміни: субтитри з назвою питання та сумою, таймер виступу на екрані й п’ятихвилинну перерву, під час якої ведуча пояснює, про що щойно голосували.

За пів року кількість переглядів зросла до чотирьохсот – це кожна четверта родина громади.

- Виступи стали коротшими на третину.
- Запитань від мешканців надходить у середньому чотирнадцять на сесію.
- Депутати почали приходити підготовленими: суму на екрані видно всім.

> Найцікавішою виявилася перерва. Люди чекають, щоб їм перекласти зі службової на людську, – каже секретарка Варвара Писарчук.

Обладнання коштувало одинадцять тисяч гривень. Інструкцію налаштування громада надсилає на запит.`,
    },
    tags: ['participation', 'digital'],
    sources: ['council-doors'],
    cover: 'square-evening',
    regions: ['UA-18'],
    correction: {
      uk: 'У першій версії матеріалу помилково зазначено вартість обладнання. Правильно: одинадцять тисяч гривень.',
    },
  },
];
