import path from 'node:path';
import type { CollectionConfig } from 'payload';
import { MAX_IMAGE_PIXELS } from '../src/images/check-image.ts';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { isEditor, isSignedIn } from './access/roles.ts';
import { adminDefaults } from './admin-defaults.ts';
import { cleanText } from './checks/clean-text.ts';
import { refuseDeletingLinked } from './deleting/refuse-deleting-linked.ts';
import { fileSentencesField } from './fields/file-sentences.ts';
import { foldedField, searchFolded } from './fields/folded.ts';
import { listTitleField } from './fields/list-title.ts';
import { keepOriginalName, originalNameField } from './fields/original-name.ts';
import { explainTooLarge, requireFile, validateBeforeReplacing } from './hooks/expect-file.ts';
import { guardImage, TOO_LARGE_IMAGE } from './hooks/guard-image.ts';
import { bringBackKeptFiles, keepDeletedFiles, keepReplacedFiles } from './hooks/keep-files.ts';
import { redrawImage } from './hooks/redraw-image.ts';
import { rereleaseHooks } from './hooks/rerelease.ts';
import { keepStoredName } from './hooks/stored-name.ts';
import { words } from './words.ts';

/** Images with their words, a focal point and smaller renditions made by sharp. */
export function mediaCollection(releaseContext: ReleaseContext, mediaDir: string): CollectionConfig {
  const staticDir = path.join(mediaDir, 'images');
  return {
    slug: 'media',
    labels: { singular: words('Зображення', 'Image'), plural: words('Зображення', 'Images') },
    admin: {
      useAsTitle: 'listTitle',
      defaultColumns: ['filename', 'listTitle', 'credit', 'createdAt'],
      group: words('Зображення й файли', 'Images and files'),
      ...adminDefaults,
    },
    disableDuplicate: true,
    access: { read: isSignedIn, create: isSignedIn, update: isEditor, delete: isEditor },
    hooks: {
      beforeOperation: [
        requireFile,
        redrawImage(staticDir),
        validateBeforeReplacing,
        guardImage,
        keepStoredName,
        keepReplacedFiles('media', staticDir),
        searchFolded(),
      ],
      beforeValidate: [cleanText],
      beforeChange: [keepOriginalName],
      beforeDelete: [refuseDeletingLinked('media'), keepDeletedFiles('media', staticDir)],
      ...rereleaseHooks(releaseContext, 'media'),
      afterError: [bringBackKeptFiles(staticDir), explainTooLarge(TOO_LARGE_IMAGE)],
    },
    upload: {
      staticDir,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'],
      // Payload looks at what was looked at already, and refuses in English what others can open.
      allowRestrictedFileTypes: true,
      pasteURL: false,
      focalPoint: true,
      crop: true,
      adminThumbnail: 'small',
      constructorOptions: { limitInputPixels: MAX_IMAGE_PIXELS },
      imageSizes: [
        rendition('thumb', 240),
        rendition('small', 480),
        rendition('medium', 960),
        rendition('large', 1600),
        { ...rendition('social', 1200), height: 630, position: 'centre' },
      ],
    },
    fields: [
      fileSentencesField(),
      {
        name: 'alt',
        type: 'text',
        label: words('Що на зображенні', 'Alternative text'),
        localized: true,
        required: true,
        maxLength: 500,
        admin: {
          description: words(
            'Для тих, хто не бачить зображення: що саме на ньому.',
            'For those who cannot see it: what the image shows.',
          ),
        },
      },
      { name: 'credit', type: 'text', label: words('Автор зображення', 'Credit'), localized: true, maxLength: 300 },
      originalNameField(),
      foldedField('alt', 'credit'),
      listTitleField('alt'),
    ],
  };
}

function rendition(name: string, width: number) {
  return {
    name,
    width,
    withoutEnlargement: true,
    formatOptions: { format: 'webp', options: { quality: 80 } },
  } as const;
}
