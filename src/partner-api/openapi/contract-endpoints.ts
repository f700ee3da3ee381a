import { z } from 'zod';
import { listPlainPages } from '../../directory/plain-pages.ts';
import { readSiteIdentity } from '../../directory/site-settings.ts';
import { describeSite } from '../../pages/describe-site.ts';
import { PAGE_SECURITY_HEADERS, pagePolicy } from '../../pages/page-policy.ts';
import { localChannel, PAGES_PLACE } from '../../publication/channels.ts';
import type { Locale } from '../../publication/release.ts';
import { renderDocsPage } from '../docs/docs-page.tsx';
import { pathValues } from '../docs/path-values.ts';
import { type AnyEndpoint, type ApiContext, type ApiResponse, defineEndpoint } from '../endpoint.ts';
import { JSON_TYPE } from '../media-types.ts';
import { openApiDocument } from './openapi-document.ts';

const HTML_TYPE = 'text/html';

/** The contract as part of what it tells of; `table` gives all endpoints, these among them. */
export function contractEndpoints(table: () => readonly AnyEndpoint[]): AnyEndpoint[] {
  return [contractEndpoint(table), docsEndpoint(table, 'en'), docsEndpoint(table, 'uk')];
}

function contractEndpoint(table: () => readonly AnyEndpoint[]): AnyEndpoint {
  return defineEndpoint({
    method: 'GET',
    path: '/v1/openapi.json',
    id: 'readContract',
    group: 'Contract',
    summary: 'The contract for programs',
    description: 'This very document, OpenAPI 3.1.',
    access: 'anyone',
    query: z.object({}),
    pathParameters: {},
    isShared: true,
    isFree: true,
    success: {
      status: 200,
      description: 'The contract.',
      formats: [{ mediaType: JSON_TYPE, schema: z.looseObject({ openapi: z.string().regex(/^3\.1\./) }) }],
    },
    problems: [],
    answer: async ({ origin }) => ({
      kind: 'body',
      status: 200,
      contentType: JSON_TYPE,
      body: JSON.stringify(openApiDocument(table(), { origin })),
      dependsOn: [],
    }),
  });
}

function docsEndpoint(table: () => readonly AnyEndpoint[], locale: Locale): AnyEndpoint {
  return defineEndpoint({
    method: 'GET',
    path: locale === 'en' ? '/v1/docs' : '/v1/docs/uk',
    id: locale === 'en' ? 'readDocs' : 'readDocsUk',
    group: 'Contract',
    summary: locale === 'en' ? 'The contract for people' : 'The contract for people, in Ukrainian',
    description: 'Every operation, parameter, schema and problem on one page. Types of problems are addresses on it.',
    access: 'anyone',
    query: z.object({}),
    pathParameters: {},
    isShared: true,
    isFree: true,
    success: { status: 200, description: 'The page.', formats: [{ mediaType: HTML_TYPE, schema: z.string() }] },
    problems: [],
    answer: (context) => answerDocs(context, table(), locale),
  });
}

async function answerDocs(context: ApiContext, table: readonly AnyEndpoint[], locale: Locale): Promise<ApiResponse> {
  const { db, origin } = context;
  const site = describeSite(origin, locale, {
    ...(await readSiteIdentity(db, locale)),
    plainPages: await listPlainPages(db, locale),
  });
  const { values, dependsOn } = await pathValues(db, locale);
  return {
    kind: 'body',
    status: 200,
    contentType: `${HTML_TYPE}; charset=utf-8`,
    body: renderDocsPage(openApiDocument(table, { origin }), site, values),
    headers: [
      ['Content-Security-Policy', pagePolicy(site)],
      ['Referrer-Policy', PAGE_SECURITY_HEADERS['Referrer-Policy']],
    ],
    dependsOn: dependsOn && [...dependsOn, localChannel(locale, PAGES_PLACE)],
  };
}
