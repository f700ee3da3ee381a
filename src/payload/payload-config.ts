import path from 'node:path';
import { en } from '@payloadcms/translations/languages/en';
import { uk } from '@payloadcms/translations/languages/uk';
import type { Config, Migration, SanitizedConfig } from 'payload';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { isAdmin } from '../../collections/access/roles.ts';
import { withBoundedBulk } from '../../collections/checks/bulk-bounds.ts';
import { withCheckedShapes } from '../../collections/checks/check-shapes.ts';
import { documentsCollection } from '../../collections/Documents.ts';
import { guidesCollection } from '../../collections/Guides.ts';
import { frontPageGlobal } from '../../collections/globals/front-page.ts';
import { siteSettingsGlobal } from '../../collections/globals/site-settings.ts';
import type { DocumentReader } from '../../collections/hooks/guard-document.ts';
import { noteWriteFault } from '../../collections/hooks/note-write-fault.ts';
import { importedFilesCollection, oldAddressesCollection } from '../../collections/internal/imports.ts';
import { countersCollection, placementsCollection } from '../../collections/internal/log.ts';
import { partnerKeysCollection, partnerUsageCollection } from '../../collections/internal/partners.ts';
import {
  pushAttemptsCollection,
  subscriptionPositionsCollection,
  takedownsCollection,
  websubSubscriptionsCollection,
} from '../../collections/internal/push.ts';
import { rereleasesCollection } from '../../collections/internal/releasing.ts';
import { mediaCollection } from '../../collections/Media.ts';
import { newsCollection } from '../../collections/News.ts';
import { pagesCollection } from '../../collections/Pages.ts';
import { partnersCollection } from '../../collections/Partners.ts';
import { releasesCollection } from '../../collections/Releases.ts';
import { savedFeedsCollection } from '../../collections/SavedFeeds.ts';
import { sourcesCollection } from '../../collections/Sources.ts';
import { subscriptionsCollection } from '../../collections/Subscriptions.ts';
import { tagsCollection } from '../../collections/Tags.ts';
import { themesCollection } from '../../collections/Themes.ts';
import { usersCollection } from '../../collections/Users.ts';
import { words } from '../../collections/words.ts';
import { chooseDatabase } from '../database/choose-database.ts';
import type { DatabaseHealth } from '../database/database-health.ts';
import { DOCUMENT_LIMITS } from '../documents/document-facts.ts';
import type { Guard } from '../push/outgoing/guard.ts';
import type { ReleaseContext } from '../releasing/release-context.ts';
import type { Settings } from '../settings.ts';
import { adminWords } from './admin-words.ts';
import { withKyivDays } from './kyiv-days.ts';
import { loggerOptions } from './log-options.ts';
import { mailOf } from './mail.ts';
import { keepOldPlans } from './plan-task.ts';
import { readOnlyRule } from './read-only-graphql.ts';
import { withBodyEditorWords } from './words/body-editor.ts';

export interface PayloadParts {
  settings: Settings;
  secret: string;
  releaseContext: ReleaseContext;
  /** Told whether the database answers. */
  health: DatabaseHealth;
  /** Decides whom push may be told to send to. */
  guard: Guard;
  /** Applied to the embedded database when it opens; null leaves its schema alone. */
  migrations: Migration[] | null;
  readFacts: DocumentReader;
}

/** Payload, configured for a press centre: its collections, two languages, and the defaults of Payload that it must not keep. */
export async function createPayloadConfig(parts: PayloadParts): Promise<SanitizedConfig> {
  const { settings, secret, releaseContext, health, guard, migrations, readFacts } = parts;
  const config = await buildConfig({
    secret,
    telemetry: false,
    db: await chooseDatabase(settings.databaseUrl, migrations, {
      health,
      onCommit: () => releaseContext.logSignal.notify(),
    }),
    sharp,
    email: mailOf(settings),
    collections: [
      newsCollection(releaseContext),
      guidesCollection(releaseContext),
      themesCollection(releaseContext),
      pagesCollection(releaseContext),
      tagsCollection(releaseContext),
      sourcesCollection(releaseContext),
      savedFeedsCollection(releaseContext),
      mediaCollection(releaseContext, settings.mediaDir),
      documentsCollection(releaseContext, settings.mediaDir, readFacts),
      usersCollection(settings.origin),
      partnersCollection(releaseContext),
      subscriptionsCollection(releaseContext, guard),
      releasesCollection,
      placementsCollection,
      countersCollection,
      rereleasesCollection,
      oldAddressesCollection,
      importedFilesCollection,
      subscriptionPositionsCollection,
      pushAttemptsCollection,
      takedownsCollection,
      websubSubscriptionsCollection,
      partnerKeysCollection,
      partnerUsageCollection,
    ].map((collection) => withBoundedBulk(withCheckedShapes(collection))),
    globals: [siteSettingsGlobal(releaseContext), frontPageGlobal(releaseContext)].map(withCheckedShapes),
    hooks: { afterError: [noteWriteFault] },
    // A text is published by itself, and not its item with all its languages.
    experimental: { localizeStatus: true },
    admin: adminOptions,
    i18n: { supportedLanguages: { uk, en }, fallbackLanguage: 'uk', translations: adminWords },
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
      validationRules: () => [readOnlyRule],
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
    upload: {
      limits: { fileSize: DOCUMENT_LIMITS.maxBytes },
      // Payload's own limit of a request is half of what a document may weigh.
      requestSizeLimit: DOCUMENT_LIMITS.maxBytes + 2_000_000,
      abortOnLimit: true,
    },
    logger: loggerOptions(settings.logLevel),
    loggingLevels: REFUSALS,
    // Generated by a command of its own: by default every start would run the generator beside it.
    typescript: { outputFile: path.resolve('src/payload-types.ts'), declare: false, autoGenerate: false },
  });
  return withBodyEditorWords(withKyivDays(keepOldPlans(config)));
}

/** What somebody asked for and was refused is no fault of ours: a sentence in the log, without a stack. */
const REFUSALS = {
  AuthenticationError: 'info',
  FileUploadError: 'info',
  Forbidden: 'info',
  Locked: 'info',
  LockedAuth: 'info',
  MissingFile: 'info',
  NotFound: 'info',
  QueryError: 'info',
  UnauthorizedError: 'info',
  UnverifiedEmail: 'info',
  ValidationError: 'info',
  // Begun again; whoever gives up in the end says so.
  WriteFaultError: 'debug',
} as const;

const adminOptions: NonNullable<Config['admin']> = {
  user: 'users',
  // Any other kind asks an outside service for a picture of everyone who signs in.
  avatar: 'default',
  dateFormat: "dd.MM.yyyy HH:mm 'Київ'",
  // Publishing is planned by the clock of the newsroom, wherever the editor is.
  timezones: { supportedTimezones: [{ label: 'Київ', value: 'Europe/Kyiv' }], defaultTimezone: 'Europe/Kyiv' },
  meta: { titleSuffix: ' — Вісник' },
  components: {
    graphics: { Icon: '/admin/mark.tsx#Mark', Logo: '/admin/wordmark.tsx#Wordmark' },
    providers: [
      '/admin/kyiv-time/kyiv-clock.tsx#KyivClock',
      '/admin/sentences/own-toasts.tsx#OwnToasts',
      '/admin/sign-in-again/sign-in-again.tsx#SignInAgain',
      '/admin/naming/named-controls.tsx#NamedControls',
    ],
    views: {
      dashboard: { Component: '/admin/overview/overview.tsx#Overview' },
      calendar: {
        Component: '/admin/calendar/calendar-page.tsx#CalendarPage',
        path: '/calendar',
        exact: true,
        meta: { title: 'Календар' },
      },
      feedHealth: {
        Component: '/admin/feed-health/feed-health-page.tsx#FeedHealthPage',
        path: '/feed-health',
        exact: true,
        meta: { title: 'Стан стрічок' },
      },
    },
    afterNavLinks: [
      '/admin/calendar/calendar-link.tsx#CalendarLink',
      '/admin/feed-health/feed-health-link.tsx#FeedHealthLink',
    ],
  },
  importMap: { baseDir: path.resolve('src'), importMapFile: path.resolve('src/app/(payload)/admin/importMap.js') },
};
