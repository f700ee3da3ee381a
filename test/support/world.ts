import type { Payload } from 'payload';
import { makePdf } from '../documents/document-fixtures.ts';
import { picture } from '../images/image-fixtures.ts';
import { body, makeSource, makeTag, publishNews } from './content.ts';

export async function storeImage(payload: Payload, name: string, words: { uk: string; en?: string }, side = 1200) {
  const data = await picture(side, Math.round(side / 2))
    .jpeg()
    .toBuffer();
  const image = await payload.create({
    collection: 'media',
    locale: 'uk',
    data: { alt: words.uk, credit: 'Фото: Оксана Лисенко' },
    file: { data, name: `${name}.jpg`, mimetype: 'image/jpeg', size: data.length },
  });
  if (words.en !== undefined)
    await payload.update({ collection: 'media', id: image.id, locale: 'en', data: { alt: words.en } });
  return image;
}

export async function storePdf(payload: Payload, name: string, words: { uk: string; en?: string }, pages = 2) {
  const data = Buffer.from(await makePdf(pages));
  const document = await payload.create({
    collection: 'documents',
    locale: 'uk',
    data: { title: words.uk, language: 'uk' },
    file: { data, name: `${name}.pdf`, mimetype: 'application/pdf', size: data.length },
  });
  if (words.en !== undefined)
    await payload.update({ collection: 'documents', id: document.id, locale: 'en', data: { title: words.en } });
  return document;
}

/**
 * A small press centre with one of everything: a text in both languages with tag, source, picture, guide and files; one in
 * Ukrainian alone, one in English alone; an announcement of an event; a guide with two PDFs.
 */
export async function makeWorld(payload: Payload) {
  const tag = await makeTag(payload, 'партнерство', 'partnership');
  const source = await makeSource(payload, 'Асоціація громад', 'Association of communities');
  await payload.update({
    collection: 'sources',
    id: source.id,
    data: { url: 'https://association.example/', licence: 'https://creativecommons.org/licenses/by/4.0/' },
  });
  const image = await storeImage(payload, 'Зустріч партнерів', { uk: 'Люди за столом', en: 'People at a table' });
  const pdf = await storePdf(payload, 'Як знайти побратима', { uk: 'Як знайти побратима', en: 'How to find a twin' });
  const annex = await storePdf(payload, 'Додаток', { uk: 'Додаток', en: 'Annex' }, 1);
  const guide = await payload.create({
    collection: 'guides',
    locale: 'uk',
    data: {
      title: 'Посібник із партнерства',
      body: body('Покроково про партнерство.'),
      documents: [pdf.id, annex.id],
      tags: [tag.id],
      _status: 'published',
    },
  });
  const main = await publishNews(
    payload,
    {
      title: 'Громади шукають «партнерів» & друзів',
      text: 'Повний текст українською.',
      summary: 'Коротко про головне.',
      tags: [tag.id],
      sources: [source.id],
      cover: image.id,
      guides: [guide.id],
      authors: ['Оксана Лисенко'],
      regions: ['UA-32'],
    },
    { title: 'Communities look for “partners” & friends', text: 'Full text in English.' },
  );
  const onlyUk = await publishNews(payload, { title: 'Лише українською', text: 'Цього немає англійською.' });
  const onlyEn = await payload.create({
    collection: 'news',
    locale: 'en',
    data: {
      kind: 'news',
      title: 'English alone',
      body: body('Nothing of this in the other language.'),
      _status: 'published',
    },
  });
  const event = await publishNews(payload, {
    title: 'Форум громад',
    kind: 'announcement',
    event: { startsAt: '2027-03-28T07:00:00.000Z', place: 'Київ', registrationUrl: 'https://forum.example/reg' },
  });
  return { tag, source, image, pdf, annex, guide, main, onlyUk, onlyEn, event };
}
