import { formatNumber } from '../format/plural.ts';
import { TableRegion } from '../tables/table-region.tsx';
import { accountWords } from '../words/account-words.ts';
import type { AccountPageModel, AccountUsageLine } from './account-model.ts';

const KINDS = ['answered', 'unchanged', 'refused', 'limited', 'failed'] as const;

/** What a partner was answered, day by day; days without a request are left out. */
export function AccountUsage({ model }: { model: AccountPageModel }) {
  const { locale } = model.site;
  const words = accountWords(locale);
  const days = model.usage.filter(isUsed);
  return (
    <section className="section">
      <h2>{words.usage}</h2>
      <p>{days.length === 0 ? words.noUsage : words.usageIntro}</p>
      {days.length > 0 && (
        <TableRegion label={words.usage}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                {KINDS.map((kind) => (
                  <th scope="col" className="number" key={kind}>
                    {words.answers[kind]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, answers }) => (
                <tr key={day}>
                  <th scope="row">
                    <time>{day}</time>
                  </th>
                  {KINDS.map((kind) => (
                    <td className="number" key={kind}>
                      {formatNumber(locale, answers[kind])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  );
}

function isUsed({ answers }: AccountUsageLine): boolean {
  return KINDS.some((kind) => answers[kind] > 0);
}
