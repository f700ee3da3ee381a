import type { Locale } from './release.ts';

/** ISO 3166-2:UA: the region's code and its two names. */
export const REGIONS: readonly (readonly [string, string, string])[] = [
  ['UA-05', 'Вінницька область', 'Vinnytsia oblast'],
  ['UA-07', 'Волинська область', 'Volyn oblast'],
  ['UA-12', 'Дніпропетровська область', 'Dnipropetrovsk oblast'],
  ['UA-14', 'Донецька область', 'Donetsk oblast'],
  ['UA-18', 'Житомирська область', 'Zhytomyr oblast'],
  ['UA-21', 'Закарпатська область', 'Zakarpattia oblast'],
  ['UA-23', 'Запорізька область', 'Zaporizhzhia oblast'],
  ['UA-26', 'Івано-Франківська область', 'Ivano-Frankivsk oblast'],
  ['UA-32', 'Київська область', 'Kyiv oblast'],
  ['UA-35', 'Кіровоградська область', 'Kirovohrad oblast'],
  ['UA-09', 'Луганська область', 'Luhansk oblast'],
  ['UA-46', 'Львівська область', 'Lviv oblast'],
  ['UA-48', 'Миколаївська область', 'Mykolaiv oblast'],
  ['UA-51', 'Одеська область', 'Odesa oblast'],
  ['UA-53', 'Полтавська область', 'Poltava oblast'],
  ['UA-56', 'Рівненська область', 'Rivne oblast'],
  ['UA-59', 'Сумська область', 'Sumy oblast'],
  ['UA-61', 'Тернопільська область', 'Ternopil oblast'],
  ['UA-63', 'Харківська область', 'Kharkiv oblast'],
  ['UA-65', 'Херсонська область', 'Kherson oblast'],
  ['UA-68', 'Хмельницька область', 'Khmelnytskyi oblast'],
  ['UA-71', 'Черкаська область', 'Cherkasy oblast'],
  ['UA-77', 'Чернівецька область', 'Chernivtsi oblast'],
  ['UA-74', 'Чернігівська область', 'Chernihiv oblast'],
  ['UA-43', 'Автономна Республіка Крим', 'Autonomous Republic of Crimea'],
  ['UA-30', 'м. Київ', 'City of Kyiv'],
  ['UA-40', 'м. Севастополь', 'City of Sevastopol'],
];

/** Name of a region by its code; null for a code that is none. */
export function regionName(code: string, locale: Locale): string | null {
  const region = REGIONS.find(([known]) => known === code);
  if (region === undefined) return null;
  return locale === 'uk' ? region[1] : region[2];
}
