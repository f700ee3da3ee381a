import { sizeLabel, typeName } from '../../publication/file-label.ts';
import type { Attachment, Locale } from '../../publication/release.ts';
import { wordsFor } from '../words/words.ts';
import { NameOf } from './name-of.tsx';

interface DownloadListProps {
  locale: Locale;
  documents: Attachment[];
  /** Say the file's language where it is not the page's; off where a heading says it. */
  showsLanguage?: boolean;
}

/** `ЗАВАНТАЖИТИ Інструкція (PDF, 5,6 МБ)`: the facts come from the file, never from an editor. */
export function DownloadList({ locale, documents, showsLanguage = true }: DownloadListProps) {
  return (
    <ul className="plain files">
      {documents.map((document) => (
        <li key={document.url} className="download" data-type={typeName(document.mediaType)}>
          <Download locale={locale} document={document} showsLanguage={showsLanguage} />
        </li>
      ))}
    </ul>
  );
}

function Download({
  locale,
  document,
  showsLanguage,
}: {
  locale: Locale;
  document: Attachment;
  showsLanguage: boolean;
}) {
  const words = wordsFor(locale).item;
  const facts = [typeName(document.mediaType), sizeLabel(document.bytes, locale)].filter((fact) => fact !== null);
  const details: string[] = [];
  if (document.pages !== null) details.push(words.pages(document.pages));
  if (showsLanguage && document.language !== null && document.language !== locale) {
    details.push(words.fileLanguage[document.language]);
  }
  return (
    <>
      <a href={document.url} type={document.mediaType} hrefLang={document.language ?? undefined}>
        {words.download} <NameOf locale={locale} name={document.title} />{' '}
        <span className="whole">({facts.join(', ')})</span>
      </a>
      {details.length > 0 && <small>{` · ${details.join(', ')}`}</small>}
    </>
  );
}
