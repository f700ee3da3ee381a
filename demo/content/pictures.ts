import type { Motif } from '../picture/motif.ts';
import type { DemoPicture } from './types.ts';

const CREDIT = { uk: 'Ілюстрація: «Вісник»', en: 'Illustration: Visnyk' };

/** The demo's illustrations; the same motif under another seed has another light and other houses. */
export const pictures: DemoPicture[] = [
  picture(
    'hills-morning',
    'hills',
    20,
    'Село з п’яти хат серед пшеничних ланів на світанку',
    'A village of five houses among wheat fields at dawn',
  ),
  picture(
    'hills-noon',
    'hills',
    1,
    'Пагорби, лани й село під літнім небом',
    'Hills, fields and a village under a summer sky',
  ),
  picture(
    'river-noon',
    'river',
    2,
    'Кам’яний міст із п’яти прогонів через широку річку',
    'A stone bridge of five spans over a wide river',
  ),
  picture(
    'river-morning',
    'river',
    21,
    'Міст через річку вранці, над берегом – дахи',
    'A bridge over a river in the morning, roofs above the bank',
  ),
  picture(
    'square-evening',
    'skyline',
    3,
    'Площа містечка з годинниковою вежею надвечір',
    'A small town’s square with a clock tower in the evening',
  ),
  picture(
    'square-noon',
    'skyline',
    42,
    'Ошатні будинки довкола ратуші вдень',
    'Neat houses around the town hall at noon',
  ),
  picture(
    'sunflowers',
    'sunflowers',
    4,
    'Поле соняшників до самого обрію',
    'A field of sunflowers reaching to the horizon',
  ),
  picture(
    'school-blue',
    'school',
    5,
    'Двоповерхова школа й жовтий шкільний автобус',
    'A two-storey school and a yellow school bus',
  ),
  picture(
    'school-red',
    'school',
    44,
    'Школа під червоним дахом, автобус біля воріт',
    'A school with a red roof, a bus at the gate',
  ),
  picture(
    'road-noon',
    'road',
    6,
    'Нова дорога поміж ланами, обсаджена тополями',
    'A new road between fields, lined with poplars',
  ),
  picture('road-evening', 'road', 45, 'Дорога до обрію ввечері', 'A road running to the horizon in the evening'),
  picture(
    'wind-morning',
    'wind',
    7,
    'П’ять вітряків над пагорбами на світанку',
    'Five wind turbines above hills at dawn',
  ),
  picture('wind-noon', 'wind', 26, 'Вітряки над ланами вдень', 'Wind turbines above fields at noon'),
  picture(
    'table',
    'table',
    47,
    'Вісім людей працюють з паперами за круглим столом, вид згори',
    'Eight people with papers at a round table, seen from above',
  ),
  picture(
    'table-talk',
    'table',
    27,
    'Робоча зустріч за круглим столом, вид згори',
    'A working meeting at a round table, seen from above',
  ),
  picture(
    'map',
    'hexagons',
    48,
    'Умовна карта з шестикутників-громад, з’єднаних шляхами',
    'A map of hexagonal hromadas joined by paths',
  ),
  picture(
    'map-towns',
    'hexagons',
    28,
    'Барвиста карта громад із позначеними центрами',
    'A colourful map of hromadas with their centres marked',
  ),
  picture(
    'archive',
    'archive',
    10,
    'Полиці архіву з теками й картонними скринями',
    'Archive shelves with folders and cardboard boxes',
  ),
  picture(
    'archive-warm',
    'archive',
    29,
    'Теки на полицях у теплому світлі лампи',
    'Folders on shelves in warm lamplight',
  ),
  picture(
    'twin-evening',
    'twin-towns',
    11,
    'Два міста на пагорбах, з’єднані гірляндою між двома серцями',
    'Two towns on hills joined by a string of lights between two hearts',
  ),
  picture(
    'twin-noon',
    'twin-towns',
    30,
    'Два містечка на пагорбах і два серця над ними',
    'Two small towns on hills and two hearts above them',
  ),
  picture(
    'twin-morning',
    'twin-towns',
    50,
    'Ранок над двома містами, між ними – низка ліхтариків',
    'Morning over two towns with a row of lights between them',
  ),
  picture('orchard-noon', 'orchard', 12, 'Яблуневий сад за білим парканом', 'An apple orchard behind a white fence'),
  picture('orchard-evening', 'orchard', 31, 'Сад у цвіту надвечір', 'An orchard in blossom in the evening'),
  picture(
    'clinic-red',
    'clinic',
    52,
    'Сільська амбулаторія з пандусом і машиною швидкої допомоги',
    'A village clinic with a ramp and an ambulance',
  ),
  picture('clinic-teal', 'clinic', 32, 'Амбулаторія під бірюзовим дахом', 'A clinic with a teal roof'),
  picture(
    'solar-noon',
    'solar',
    14,
    'Сонячні панелі на даху й подвір’ї комунальної будівлі',
    'Solar panels on the roof and in the yard of a municipal building',
  ),
  picture(
    'solar-morning',
    'solar',
    53,
    'Сонячні панелі на даху закладу вранці',
    'Solar panels on a public building’s roof in the morning',
  ),
];

function picture(key: string, motif: Motif, seed: number, uk: string, en: string): DemoPicture {
  return { key, motif, seed, alt: { uk, en }, credit: CREDIT };
}
