import type { CollectionBeforeDeleteHook } from 'payload';
import { actError } from '../field-error.ts';
import { words } from '../words.ts';
import { type Linked, linkingTexts } from './linking-texts.ts';

/** Refuses to delete what texts lead to or show, and names them: it would be gone from them without anybody being told. */
export function refuseDeletingLinked(collection: Exclude<Linked, 'tags' | 'sources'>): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const texts = await linkingTexts(collection, id, req);
    if (texts.length > 0) throw actError(req, reasonFor(collection, texts.join(', ')));
  };
}

function reasonFor(collection: Exclude<Linked, 'tags' | 'sources'>, list: string) {
  switch (collection) {
    case 'media':
      return words(
        `Це зображення мають тексти: ${list}. Приберіть або замініть його там, тоді видаляйте.`,
        `Texts have this picture: ${list}. Take it out or replace it there, and then delete it.`,
      );
    case 'documents':
      return words(
        `Цей файл мають тексти: ${list}. Приберіть або замініть його там, тоді видаляйте.`,
        `Texts have this file: ${list}. Take it out or replace it there, and then delete it.`,
      );
    case 'saved-feeds':
      return words(
        `Цю добірку показують тематичні сторінки: ${list}. Приберіть її там, тоді видаляйте.`,
        `Thematic pages list this saved feed: ${list}. Take it out there, and then delete it.`,
      );
    case 'news':
    case 'guides':
    case 'themes':
    case 'pages':
      return words(
        `Сюди ведуть посилання з текстів: ${list}. Приберіть їх там, або відкличте цей текст: адреса тоді скаже, що його відкликано.`,
        `Texts link here: ${list}. Take the links out, or withdraw this text instead: its address then says that it was withdrawn.`,
      );
  }
}
