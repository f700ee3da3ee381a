/** What a crawler finds nothing at: the desk, its API, and partners' accounts. */
const CLOSED = ['/admin', '/api', '/v1/account'];

/** The Robots Exclusion Protocol (RFC 9309), with the sitemaps that search engines look for in it. */
export function robotsText(origin: string): string {
  const rules = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`)];
  const sitemaps = ['sitemap.xml', 'news-sitemap.xml'].map((name) => `Sitemap: ${origin}/${name}`);
  return `${[...rules, '', ...sitemaps].join('\n')}\n`;
}
