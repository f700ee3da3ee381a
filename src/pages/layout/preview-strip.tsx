import type { Locale } from '../../publication/release.ts';
import type { PreviewBar } from '../page-models.ts';
import { Moment } from '../parts/moment.tsx';

const WORDS: Record<Locale, { title: string; warning: string; changed: string; until: string; formats: string }> = {
  uk: {
    title: 'Попередній перегляд',
    warning: 'Це чернетка для узгодження. Не для оприлюднення.',
    changed: 'Змінено',
    until: 'Посилання діє до',
    formats: 'Так само у форматах:',
  },
  en: {
    title: 'Preview',
    warning: 'This is a draft to be agreed upon. Not for publication.',
    changed: 'Changed',
    until: 'The link works until',
    formats: 'The same in formats:',
  },
};

/** Above a draft that is shown by a link: that it is one, how old it is, and how long the link works. */
export function PreviewStrip({ preview, locale }: { preview: PreviewBar; locale: Locale }) {
  const { title, warning, changed, until, formats } = WORDS[locale];
  return (
    <aside className="box box-note" aria-label={title}>
      <p>
        <strong>{title}.</strong> {warning}
      </p>
      <p className="meta">
        {changed} <Moment locale={locale} instant={preview.changedAt} />. {until}{' '}
        <Moment locale={locale} instant={preview.until} />. {formats}{' '}
        {preview.formats.map((format, index) => (
          <span key={format.url}>
            {index > 0 && ' · '}
            <a href={format.url}>{format.title}</a>
          </span>
        ))}
      </p>
    </aside>
  );
}
