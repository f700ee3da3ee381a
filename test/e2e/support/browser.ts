import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Chromium as the tests run it: without a window, a profile of its own, and no traffic of the browser's own making. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'];
  if (executablePath === undefined) throw new Error('CHROMIUM names no browser: use npm run test:e2e');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a page did that it should not have, one line each. */
export interface Watched {
  page: Page;
  faults: string[];
  close(): Promise<void>;
}

/**
 * A page in a context of its own that notes every request to another host, console error, uncaught exception, violation of the
 * content security policy and failed response.
 */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions & { language?: 'uk' | 'en' } = {},
): Promise<Watched> {
  const { language = 'uk', ...rest } = options;
  const context = await browser.newContext({
    baseURL: origin,
    locale: language === 'uk' ? 'uk-UA' : 'en-GB',
    timezoneId: 'Europe/Kyiv',
    viewport: { width: 1360, height: 900 },
    ...rest,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  return { page, faults: watch(page, origin), close: () => context.close() };
}

function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`asked another host: ${url.href}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
}

/** What the REST API answers to this page's person: asked from within the page, as the admin does. */
export function askRest<Answer>(page: Page, path: string): Promise<Answer> {
  return page.evaluate(async (url) => (await fetch(url)).json() as Promise<Answer>, `/api/${path}`);
}
