import { DARK, LIGHT } from '../../colours/palette.ts';
import { manifestPath } from '../../publication/addresses.ts';
import { readLicence } from '../../publication/licence.ts';
import { fontsToPreload } from '../style/font-faces.ts';
import { stylesOf } from '../style/stylesheet.ts';
import { iconUrl } from './icon-url.ts';
import { OpenGraph } from './open-graph.tsx';
import type { PageFacts } from './page-facts.ts';

/** Children of `<head>`: nothing in them is fetched from anywhere. The order of `feeds` is the order of discovery (F17). */
export function HeadContent({ facts }: { facts: PageFacts }) {
  const { site, url } = facts;
  const licenceUrl = facts.licence === null ? null : readLicence(facts.licence).url;
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {fontsToPreload(site.locale).map((path) => (
        <link key={path} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={site.origin + path} />
      ))}
      <title>{documentTitle(facts.title, site.name)}</title>
      {facts.description !== '' && <meta name="description" content={facts.description} />}
      {url === null || facts.preview !== undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={url} />
      )}
      {url !== null && facts.alternates.length > 0 && (
        <>
          <link rel="alternate" hrefLang={site.locale} href={url} />
          {facts.alternates.map((alternate) => (
            <link key={alternate.locale} rel="alternate" hrefLang={alternate.locale} href={alternate.url} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={defaultUrl(facts, url)} />
        </>
      )}
      {facts.feeds.map((feed) => (
        <link key={feed.href} rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      {facts.oEmbedUrl !== undefined && (
        <link rel="alternate" type="application/json+oembed" title={facts.title ?? undefined} href={facts.oEmbedUrl} />
      )}
      {licenceUrl !== null && <link rel="license" href={licenceUrl} />}
      <link rel="icon" href={iconUrl(site, 'favicon.ico')} sizes="32x32" />
      <link rel="icon" href={iconUrl(site, 'favicon.svg')} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={iconUrl(site, 'apple-touch-icon.png')} />
      <link rel="manifest" href={site.origin + manifestPath(site.locale)} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={LIGHT.paper} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={DARK.paper} />
      {url !== null && <OpenGraph facts={facts} url={url} />}
      {facts.structuredData.map((thing) => (
        <script key={thing} type="application/ld+json">
          {thing}
        </script>
      ))}
      <style>{stylesOf(site.accent)[facts.sheet ?? 'whole'].css}</style>
    </>
  );
}

/** For readers of any other language: the Ukrainian page, which is the first everywhere. */
function defaultUrl({ site, alternates }: PageFacts, url: string): string {
  return site.locale === 'uk' ? url : (alternates.find(({ locale }) => locale === 'uk')?.url ?? url);
}

/** What a window is called: the page, and of whom it is unless it says so itself. */
function documentTitle(title: string | null, name: string): string {
  if (title === null || title === name) return name;
  return title.startsWith(`${name} — `) || title.endsWith(` — ${name}`) ? title : `${title} — ${name}`;
}
