import {
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';
import type { RichTextField } from 'payload';
import { isBodyWritten } from '../../src/publication/body/body-text.ts';
import { isBegun } from '../texts/is-written.ts';
import { say, words } from '../words.ts';
import { CleanPasteFeature } from './clean-paste.ts';

/** The body of a text: what our renderer turns into HTML, and nothing it would have to throw away. */
export function bodyField(): RichTextField {
  return {
    name: 'body',
    type: 'richText',
    label: words('Текст', 'Body'),
    localized: true,
    editor: lexicalEditor({
      features: [
        ParagraphFeature(),
        HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
        BoldFeature(),
        ItalicFeature(),
        StrikethroughFeature(),
        SubscriptFeature(),
        SuperscriptFeature(),
        OrderedListFeature(),
        UnorderedListFeature(),
        BlockquoteFeature(),
        LinkFeature({ enabledCollections: ['news', 'guides', 'documents'] }),
        UploadFeature({ enabledCollections: ['media', 'documents'] }),
        HorizontalRuleFeature(),
        EXPERIMENTAL_TableFeature(),
        CleanPasteFeature(),
        FixedToolbarFeature(),
        InlineToolbarFeature(),
      ],
    }),
    admin: { components: { afterInput: ['/admin/counters/word-count.tsx#WordCount'] } },
    // Runs when a text is published, not for drafts: nobody should receive a title with nothing under it.
    validate: (value: unknown, { siblingData, req }) => {
      // What is written in no field is no text: an item may have one language alone.
      if (!isBegun({ ...siblingData, body: value })) return true;
      const summary: unknown =
        siblingData !== null && typeof siblingData === 'object' && 'summary' in siblingData ? siblingData.summary : '';
      const hasSummary = typeof summary === 'object' || (typeof summary === 'string' && summary.trim() !== '');
      if (hasSummary && summary !== null) return true;
      return (
        isBodyWritten(value) ||
        say(req, words('Напишіть текст або хоча б стислий виклад.', 'Write the body, or at least a summary.'))
      );
    },
  };
}
