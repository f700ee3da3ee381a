import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Asked {
  /** Also what axe advises beyond WCAG. */
  isStrict: boolean;
}

/**
 * What axe finds on a page as it stands, one line each. Where it is not strict, only what keeps people out counts: `serious` and `critical`.
 * The page's context must let its script run beside the policies of our pages (`bypassCSP`).
 */
export async function violationsOn(page: Page, { isStrict }: Asked): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ({ rules, impacts }) => {
      const checker = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await checker.run(document, { runOnly: rules });
      return violations
        .filter(({ impact }) => impacts === null || impacts.includes(impact ?? ''))
        .map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    },
    { rules: isStrict ? [...WCAG, 'best-practice'] : WCAG, impacts: isStrict ? null : ['serious', 'critical'] },
  );
}
