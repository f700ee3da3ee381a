import path from 'node:path';
import type { CollectionConfig } from 'payload';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { isEditor, isSignedIn, noField } from './access/roles.ts';
import { adminDefaults } from './admin-defaults.ts';
import { cleanText } from './checks/clean-text.ts';
import { refuseDeletingLinked } from './deleting/refuse-deleting-linked.ts';
import { fileSentencesField } from './fields/file-sentences.ts';
import { foldedField, searchFolded } from './fields/folded.ts';
import { listTitleField } from './fields/list-title.ts';
import { keepOriginalName, originalNameField } from './fields/original-name.ts';
import { explainTooLarge, requireFile, validateBeforeReplacing } from './hooks/expect-file.ts';
import type { DocumentReader } from './hooks/guard-document.ts';
import { guardDocument, keepCover, keepFacts, TOO_LARGE_DOCUMENT } from './hooks/guard-document.ts';
import { bringBackKeptFiles, keepDeletedFiles, keepReplacedFiles } from './hooks/keep-files.ts';
import { rereleaseHooks } from './hooks/rerelease.ts';
import { keepStoredName } from './hooks/stored-name.ts';
import { words } from './words.ts';

/** Files to download. What can be measured is measured: size, type, pages, hash and cover are never typed. */
export function documentsCollection(
  releaseContext: ReleaseContext,
  mediaDir: string,
  readFacts: DocumentReader,
): CollectionConfig {
  const staticDir = path.join(mediaDir, 'documents');
  const rerelease = rereleaseHooks(releaseContext, 'documents');
  const measured = { access: { create: noField, update: noField }, admin: { readOnly: true } } as const;
  return {
    slug: 'documents',
    labels: { singular: words('Файл', 'File'), plural: words('Файли', 'Files') },
    admin: {
      useAsTitle: 'listTitle',
      defaultColumns: ['filename', 'listTitle', 'language', 'pages', 'createdAt'],
      group: words('Зображення й файли', 'Images and files'),
      ...adminDefaults,
    },
    disableDuplicate: true,
    access: { read: isSignedIn, create: isSignedIn, update: isEditor, delete: isEditor },
    hooks: {
      beforeOperation: [
        requireFile,
        validateBeforeReplacing,
        guardDocument(readFacts),
        keepStoredName,
        keepReplacedFiles('documents', staticDir),
        searchFolded(),
      ],
      beforeValidate: [cleanText],
      beforeDelete: [refuseDeletingLinked('documents'), keepDeletedFiles('documents', staticDir)],
      beforeChange: [keepFacts, keepOriginalName],
      afterChange: [keepCover(staticDir), ...rerelease.afterChange],
      afterDelete: rerelease.afterDelete,
      afterError: [bringBackKeptFiles(staticDir), explainTooLarge(TOO_LARGE_DOCUMENT)],
    },
    upload: {
      staticDir,
      mimeTypes: [...DOCUMENT_TYPES], // Payload looks at what was looked at already, and refuses in English what others can open.
      allowRestrictedFileTypes: true,
      pasteURL: false,
      crop: false,
      focalPoint: false,
    },
    fields: [
      fileSentencesField(),
      { name: 'title', type: 'text', label: words('Назва', 'Title'), localized: true, required: true, maxLength: 300 },
      {
        name: 'language',
        type: 'select',
        label: words('Мова файлу', 'Language of the file'),
        options: [
          { value: 'uk', label: words('Українська', 'Ukrainian') },
          { value: 'en', label: words('Англійська', 'English') },
        ],
        admin: {
          description: words('Порожньо, якщо мов кілька або жодної.', 'Empty where it has several languages or none.'),
        },
      },
      originalNameField(),
      { name: 'pages', type: 'number', label: words('Сторінок', 'Pages'), ...measured },
      { name: 'sha256', type: 'text', label: words('Хеш SHA-256', 'SHA-256'), index: true, ...measured },
      { name: 'coverFile', type: 'json', label: words('Обкладинка', 'Cover'), ...measured, admin: { hidden: true } },
      foldedField('title'),
      listTitleField('title'),
    ],
  };
}

const DOCUMENT_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
] as const;
