import type { Payload } from 'payload';
import type { DemoContent } from './content/types.ts';
import type { Loaded } from './loaded.ts';
import { makePdf } from './make-pdf.ts';
import { makePicture } from './make-picture.ts';
import { yearOf } from './moment.ts';

/** Pictures and PDFs, made on the spot and uploaded as an editor would upload them. */
export async function loadFiles(
  payload: Payload,
  content: DemoContent,
  loaded: Loaded,
  now: Date,
  step: (what: string) => void,
): Promise<void> {
  for (const { key, motif, seed, alt, credit } of content.pictures) {
    const data = await makePicture({ motif, seed });
    const file = { name: `${key}.jpg`, mimetype: 'image/jpeg', data, size: data.length };
    const { id } = await payload.create({
      collection: 'media',
      locale: 'uk',
      data: { alt: alt.uk, credit: credit.uk },
      file,
    });
    await payload.update({ collection: 'media', id, locale: 'en', data: { alt: alt.en, credit: credit.en } });
    loaded.pictures.set(key, id);
    step(alt.uk);
  }
  for (const { key, fileName, title, language, madeAt, text } of content.documents) {
    const data = await makePdf({ ...text, year: yearOf(madeAt, now) });
    const file = { name: fileName, mimetype: 'application/pdf', data, size: data.length };
    const { id } = await payload.create({ collection: 'documents', locale: language, data: { title, language }, file });
    loaded.documents.set(key, id);
    step(title);
  }
}
