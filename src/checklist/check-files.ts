import type { CheckedLink, CheckedPicture, CheckedText } from './checked-text.ts';
import { block, type Remark, warn } from './finding.ts';

/** What a card on a social network and a search page want of a picture, in pixels. */
const LEAST_WIDTH = 1200;

/** Pictures, files and links: whether they are there, and whether they are of use to whoever reads the text. */
export function checkFiles({ pictures, files, links }: CheckedText): Remark[] {
  return [
    ...pictures.flatMap(checkPicture),
    ...files.filter(({ isBroken }) => isBroken).map(({ field, name }) => brokenFile(field, name)),
    ...links.flatMap(checkLink),
  ];
}

function checkPicture({ field, name, alt, width, isBroken }: CheckedPicture): Remark[] {
  if (isBroken) return [brokenFile(field, name)];
  const remarks: Remark[] = [];
  if (alt.trim() === '') {
    const uk = `Зображення «${name}» не має опису цією мовою: хто його не бачить, не дізнається, що на ньому. Опишіть його.`;
    const en = `The picture “${name}” has no alternative text in this language: who cannot see it learns nothing. Describe it.`;
    remarks.push(warn('alt-missing', field, uk, en));
  }
  if (field === 'cover' && width < LEAST_WIDTH) {
    const uk = `Головне зображення має ${width} пікселів завширшки; пошук і соцмережі хочуть щонайменше ${LEAST_WIDTH}. Знайдіть більше.`;
    const en = `The cover image is ${width} pixels wide; search pages and social networks want ${LEAST_WIDTH}. Find a larger one.`;
    remarks.push(warn('picture-small', field, uk, en));
  }
  return remarks;
}

function brokenFile(field: string, name: string): Remark {
  const uk = `Файл «${name}» зіпсовано або його немає на диску. Завантажте його ще раз.`;
  const en = `The file “${name}” is damaged or missing. Upload it again.`;
  return block('file-broken', field, uk, en);
}

function checkLink({ href, state }: CheckedLink): Remark[] {
  switch (state) {
    case 'dead': {
      const uk = `Посилання нікуди не веде: ${href}. Виправте або приберіть його.`;
      return [warn('link-dead', 'body', uk, `A link leads nowhere: ${href}. Correct it, or take it out.`)];
    }
    case 'relative': {
      const uk = `Неповна адреса посилання: ${href}. Напишіть її цілком, із https://`;
      return [
        warn(
          'link-relative',
          'body',
          uk,
          `The address of a link is not whole: ${href}. Write all of it, with https://`,
        ),
      ];
    }
    case 'unknown': {
      const uk = `Не вдалося перевірити посилання: ${href}. Відкрийте його самі.`;
      return [warn('link-unknown', 'body', uk, `A link could not be checked: ${href}. Open it yourself.`)];
    }
    case 'alive':
    case 'unasked':
      return [];
    default:
      return state satisfies never;
  }
}
