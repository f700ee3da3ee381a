import type { Attachment, FileFact, Picture } from '../../publication/release.ts';
import type { PartnerItem } from '../partner-item.ts';
import type { NinjsAssociation, NinjsObject } from './ninjs-schema.ts';
import { writtenUri } from './written-uri.ts';

type Rendition = NonNullable<NinjsObject['renditions']>[number];

/** What belongs to a text: its picture, its files, the guides it points to, itself in another language, where to register. */
export function associationsOf(item: PartnerItem): NinjsAssociation[] {
  const { cover, documents, guides, translations, guide, event } = item;
  return [
    ...(cover === null ? [] : pictureObject(cover, 'cover')),
    ...documents.flatMap(documentObject),
    ...guides.map(({ id, title, url }) => textElsewhere({ uri: id, title, url, rel: 'guide' })),
    ...translations.map(({ id, title, url, locale }) => ({
      ...textElsewhere({ uri: id, title, url, rel: 'translation' }),
      language: locale,
    })),
    ...(guide?.replacedBy ? atAddress({ ...guide.replacedBy, rel: 'replacedBy' }) : []),
    ...(event?.registrationUrl
      ? atAddress({ title: event.registrationUrl, url: event.registrationUrl, rel: 'registration' })
      : []),
  ];
}

/** Every cut of the picture, so that a portal takes the one it needs. */
function pictureObject(picture: Picture, rel: string): NinjsAssociation[] {
  const uri = writtenUri(picture.url);
  if (uri === null) return [];
  const { alt, credit, width, height, renditions } = picture;
  return [
    {
      name: alt || rel,
      rel,
      uri,
      type: 'picture',
      ...(credit === null ? {} : { by: credit, usageTerms: credit }),
      ...(alt === '' ? {} : { descriptions: [{ role: 'alt', contentType: 'text/plain', value: alt }] }),
      renditions: [
        ...fileRendition(picture, 'original', { width, height }),
        ...renditions.flatMap((cut) => fileRendition(cut, `${cut.width}w`, { width: cut.width, height: cut.height })),
      ],
    },
  ];
}

function documentObject(document: Attachment): NinjsAssociation[] {
  const uri = writtenUri(document.url);
  if (uri === null) return [];
  const { title, language, sha256, cover } = document;
  return [
    {
      name: title || 'document',
      rel: 'document',
      uri,
      type: document.mediaType.startsWith('image/') ? 'picture' : 'component',
      title,
      ...(language === null ? {} : { language }),
      altIds: [{ role: 'sha256', value: sha256 }],
      renditions: fileRendition(document, 'original', { title }),
      associations: cover === null ? [] : pictureObject(cover, 'cover'),
    },
  ];
}

/** A text that is a news object of its own, to be asked for by its `uri`. */
function textElsewhere({ uri, title, url, rel }: { uri: string; title: string; url: string; rel: string }) {
  const href = writtenUri(url);
  return {
    name: title,
    rel,
    uri,
    type: 'text',
    representationType: 'partial',
    ...(href === null ? {} : { renditions: [{ name: 'web', href, contentType: 'text/html' }] }),
  } satisfies NinjsAssociation;
}

function atAddress({ title, url, rel }: { title: string; url: string; rel: string }): NinjsAssociation[] {
  const uri = writtenUri(url);
  return uri === null ? [] : [textElsewhere({ uri, title, url, rel })];
}

function fileRendition(
  { url, mediaType, bytes }: FileFact,
  name: string,
  facts: Pick<Rendition, 'width' | 'height' | 'title'>,
): Rendition[] {
  const href = writtenUri(url);
  return href === null ? [] : [{ name, href, contentType: mediaType, ...facts, sizeInBytes: bytes }];
}
