export const PAYLOAD = /^(payload|@payloadcms\/)/;

/** What a part may import. */
interface Rule {
  /** Parts of ours it may know. A part always knows itself. */
  knows: string[];
  /** Packages it may know. */
  packages: RegExp;
}

const NONE = /^$/;

/** Who may import whom (ARCHITECTURE.md). Dependencies point one way; composition roots assemble everything and are not listed. */
export const RULES: Record<string, Rule> = {
  'src/publication': { knows: [], packages: NONE },
  'src/memory': { knows: [], packages: NONE },
  'src/concurrency': { knows: ['src/memory'], packages: NONE },
  'src/settings': { knows: [], packages: /^zod$/ },
  'src/metrics': { knows: [], packages: /^prom-client$/ },
  'src/file-error.ts': { knows: [], packages: NONE },
  'src/write-whole-file.ts': { knows: [], packages: NONE },
  'src/documents': {
    knows: ['src/concurrency', 'src/file-error.ts'],
    packages: /^(@hyzyla\/pdfium|sharp|tsx\/esm\/api)$/,
  },
  'src/uploads': { knows: [], packages: NONE },
  'src/images': { knows: ['src/file-error.ts'], packages: /^sharp$/ },
  'src/stored-rows': { knows: ['src/publication'], packages: /^payload$/ },
  'src/log': { knows: ['src/publication', 'src/stored-rows', 'src/memory', 'src/concurrency'], packages: /^payload$/ },
  'src/releasing': {
    knows: ['src/publication', 'src/stored-rows', 'src/log', 'src/concurrency'],
    packages: /^payload$/,
  },
  'src/directory': {
    knows: ['src/publication', 'src/stored-rows', 'src/log', 'src/releasing', 'src/uploads', 'src/colours'],
    packages: /^payload$/,
  },
  'src/checklist': { knows: ['src/publication'], packages: NONE },
  'src/preview': { knows: ['src/publication', 'src/log'], packages: NONE },
  'src/typography': { knows: ['src/publication'], packages: NONE },
  'src/history': { knows: ['src/publication', 'src/stored-rows'], packages: /^diff$/ },
  'src/threads': { knows: [], packages: /^esbuild$/ },
  'src/search': { knows: ['src/publication', 'src/log', 'src/threads'], packages: /^libsql$/ },
  'src/feeds': { knows: ['src/publication', 'src/log'], packages: /^(feed|saxes)$/ },
  'src/sitemaps': { knows: ['src/publication'], packages: /^sitemap$/ },
  'src/calendar': { knows: ['src/publication'], packages: /^ical-generator$/ },
  'src/icons': { knows: [], packages: /^(sharp|saxes)$/ },
  'src/colours': { knows: [], packages: NONE },
  'src/cards': { knows: ['src/icons', 'src/colours'], packages: /^(sharp|fontkit)$/ },
  'src/pages': {
    knows: ['src/publication', 'src/log', 'src/feeds', 'src/colours', 'src/cards'],
    packages: /^react(-dom\/server)?$/,
  },
  'src/presenters': { knows: ['src/publication', 'src/log'], packages: /^zod$/ },
  'src/partners': {
    knows: ['src/publication', 'src/stored-rows', 'src/log', 'src/concurrency', 'src/memory', 'src/settings'],
    packages: NONE,
  },
  'src/partner-api': {
    knows: [
      'src/partners',
      'src/presenters',
      'src/publication',
      'src/log',
      'src/directory',
      'src/feeds',
      'src/pages',
      'src/search',
      'src/concurrency',
    ],
    packages: /^(zod|react)$/,
  },
  'src/push': {
    knows: [
      'src/presenters',
      'src/publication',
      'src/stored-rows',
      'src/log',
      'src/settings',
      'src/concurrency',
      'src/memory',
    ],
    packages: NONE,
  },
  'src/database': {
    knows: ['src/concurrency', 'src/log', 'src/publication', 'src/stored-rows', 'src/threads'],
    packages: /^(payload|@payloadcms\/db-\w+|@libsql\/client|libsql(\/promise)?)$/,
  },
  collections: {
    knows: [
      'src/checklist',
      'src/preview',
      'src/publication',
      'src/stored-rows',
      'src/log',
      'src/releasing',
      'src/concurrency',
      'src/documents',
      'src/images',
      'src/icons',
      'src/colours',
      'src/uploads',
      'src/partners',
      'src/push',
      'src/settings',
    ],
    packages: PAYLOAD,
  },
  'src/payload': {
    knows: [
      'collections',
      'src/admin',
      'src/concurrency',
      'src/database',
      'src/documents',
      'src/publication',
      'src/push',
      'src/releasing',
      'src/settings',
    ],
    packages: /^(payload|@payloadcms\/.*|graphql|sharp|nodemailer)$/,
  },
  'src/admin': {
    knows: [
      'collections',
      'src/checklist',
      'src/history',
      'src/typography',
      'src/publication',
      'src/stored-rows',
      'src/log',
      'src/releasing',
      'src/pages',
      'src/http',
    ],
    packages: /^(payload|payload\/shared|@payloadcms\/.*|react|next\/navigation)$/,
  },
  'src/old-addresses': { knows: ['src/publication', 'src/stored-rows', 'src/log'], packages: NONE },
  'src/import': {
    knows: [
      'src/documents',
      'src/publication',
      'src/stored-rows',
      'src/log',
      'src/releasing',
      'src/old-addresses',
      'src/press-centre.ts',
    ],
    packages:
      /^(payload|parse5|csv-parse|feedsmith|mammoth|saxes|zod|css-select|domhandler|parse5-htmlparser2-tree-adapter)$/,
  },
  'src/accounts': { knows: ['collections', 'src/press-centre.ts'], packages: /^(payload|zod)$/ },
  // The type of an open press centre: what routes are given. Only the roots know how one is opened.
  'src/press-centre.ts': {
    knows: ['src/log', 'src/releasing', 'src/settings', 'src/concurrency', 'src/metrics'],
    packages: /^payload$/,
  },
  'src/http': {
    knows: [
      'src/old-addresses',
      'src/write-whole-file.ts',
      'src/metrics',
      'src/checklist',
      'src/history',
      'src/preview',
      'src/partner-api',
      'src/partners',
      'src/presenters',
      'src/push',
      'src/publication',
      'src/stored-rows',
      'src/log',
      'src/feeds',
      'src/pages',
      'src/directory',
      'src/releasing',
      'src/search',
      'src/sitemaps',
      'src/calendar',
      'src/icons',
      'src/colours',
      'src/cards',
      'src/images',
      'src/concurrency',
      'src/memory',
      'collections',
      'src/press-centre.ts',
    ],
    packages: /^(express|content-disposition|prom-client)$/,
  },
};
