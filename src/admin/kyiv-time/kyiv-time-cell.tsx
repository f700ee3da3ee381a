import { deskMoment } from '../desk-moment.ts';

/** A moment in a list, by the clocks of Kyiv. */
export function KyivTimeCell({ cellData, i18n }: { cellData: unknown; i18n: { language: string } }) {
  if (typeof cellData !== 'string' && !(cellData instanceof Date)) return <span>—</span>;
  return (
    <span>
      {deskMoment(cellData)} {i18n.language === 'en' ? 'Kyiv' : 'Київ'}
    </span>
  );
}
