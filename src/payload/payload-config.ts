import path from 'node:path';
import { en } from '@payloadcms/translations/languages/en';
import { uk } from '@payloadcms/translations/languages/uk';
import type { Config, Migration, SanitizedConfig } from 'payload';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { isAdmin } from '../../collections/access/roles.ts';
import { documentsCollection } from '../../collections/Documents.ts';
import { guidesCollection } from '../../collections/Guides.ts';
import type { DocumentReader } from '../../collections/hooks/guard-document.ts';
import { countersCollection, placementsCollection, rereleasesCollection } from '../../collections/internal.ts';
import { mediaCollection } from '../../collections/Media.ts';
import { newsCollection } from '../../collections/News.ts';
import { releasesCollection } from '../../collections/Releases.ts';
import { siteSettingsGlobal } from '../../collections/SiteSettings.ts';
import { sourcesCollection } from '../../collections/Sources.ts';
import { tagsCollection } from '../../collections/Tags.ts';
import { usersCollection } from '../../collections/Users.ts';
import { words } from '../../collections/words.ts';
import { chooseDatabase } from '../database/choose-database.ts';
import { DOCUMENT_LIMITS } from '../documents/document-facts.ts';
import type { Desk } from '../releasing/desk.ts';
import type { Settings } from '../settings.ts';
import { silentMail } from './silent-mail.ts';

export interface PayloadParts {
  settings: Settings;
  secret: string;
  desk: Desk;
  /** Applied to the embedded database when it opens; null leaves its schema alone. */
  migrations: Migration[] | null;
  readFacts: DocumentReader;
}

/** Payload, configured for a press centre: its collections, two languages, and the defaults of Payload that it must not keep. */
export async function createPayloadConfig(parts: PayloadParts): Promise<SanitizedConfig> {
  const { settings, secret, desk, migrations, readFacts } = parts;
  return buildConfig({
    secret,
    telemetry: false,
    db: await chooseDatabase(settings.databaseUrl, migrations, () => desk.bell.ring()),
    sharp,
    email: silentMail,
    collections: [
      newsCollection(desk),
      guidesCollection(desk),
      tagsCollection(desk),
      sourcesCollection(desk),
      mediaCollection(desk, settings.mediaDir),
      documentsCollection(desk, settings.mediaDir, readFacts),
      usersCollection({ isSecure: settings.origin.startsWith('https:') }),
      releasesCollection,
      placementsCollection,
      countersCollection,
      rereleasesCollection,
    ],
    globals: [siteSettingsGlobal(desk)],
    admin: adminOptions,
    i18n: { supportedLanguages: { uk, en }, fallbackLanguage: 'uk' },
    localization: {
      locales: [
        { code: 'uk', label: words('Українська', 'Ukrainian') },
        { code: 'en', label: words('Англійська', 'English') },
      ],
      defaultLocale: 'uk',
      // A text nobody translated has no translation: showing the other language would lie about it.
      fallback: false,
    },
    cors: [],
    csrf: [settings.origin],
    defaultDepth: 1,
    maxDepth: 3,
    graphQL: {
      disable: !settings.isGraphqlOn,
      maxComplexity: 200,
      disableIntrospectionInProduction: true,
      disablePlaygroundInProduction: true,
    },
    jobs: {
      access: {
        run: ({ req }) => isAdmin({ req }) === true,
        queue: () => false,
        cancel: ({ req }) => isAdmin({ req }) === true,
      },
    },
    upload: { limits: { fileSize: DOCUMENT_LIMITS.maxBytes }, abortOnLimit: true },
    logger: { options: { level: settings.logLevel } },
    typescript: { outputFile: path.resolve('src/payload-types.ts'), declare: false },
  });
}

const adminOptions: NonNullable<Config['admin']> = {
  user: 'users',
  // Any other kind asks an outside service for a picture of everyone who signs in.
  avatar: 'default',
  dateFormat: 'dd.MM.yyyy HH:mm',
  meta: { titleSuffix: ' — Вісник' },
  importMap: { baseDir: path.resolve('src'), importMapFile: path.resolve('src/app/(payload)/admin/importMap.js') },
};
