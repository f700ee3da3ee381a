import { TextCounter as TextCounter_4a39434e74acde52aa8dc43659c92d86 } from '../../../admin/counters/text-counter.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CleanPaste as CleanPaste_fd13ac42454b20e236cd0b53ce933915 } from '../../../admin/paste/clean-paste.tsx'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { WordCount as WordCount_05454fa949acaa4926d6014482cd9f25 } from '../../../admin/counters/word-count.tsx'
import { TypographyButton as TypographyButton_b41da66449a7babb7b9ce647958c5be1 } from '../../../admin/typography/typography-button.tsx'
import { FindAndReplace as FindAndReplace_46a8a2ab61dc78a50db42ac18837d94c } from '../../../admin/replacing/find-and-replace.tsx'
import { BulkLists as BulkLists_053c2945483ba5640c1237938c04c256 } from '../../../admin/lists/bulk-lists.tsx'
import { KyivTimeField as KyivTimeField_42c8e70d5ce61f6960f69d43c6fdfb08 } from '../../../admin/kyiv-time/kyiv-time-field.tsx'
import { CorrectionList as CorrectionList_69dceaf211079b5adbd149c6e9be2623 } from '../../../admin/corrections/correction-list.tsx'
import { HistoryField as HistoryField_ada955a3458b947359ecff908e69f581 } from '../../../admin/history/history-field.tsx'
import { PushReachField as PushReachField_62f9e6bf75eabba3dc256e74d73c3443 } from '../../../admin/push/push-reach-field.tsx'
import { KyivTimeCell as KyivTimeCell_4c650bda504e71e4141b4456a0c14ee5 } from '../../../admin/kyiv-time/kyiv-time-cell.tsx'
import { OutlookPanel as OutlookPanel_14ee87189bd458e4528b429662a8cc6d } from '../../../admin/outlook/outlook-panel.tsx'
import { PreviewPanel as PreviewPanel_5c56eb080a41b0b0a95380d61f7f110a } from '../../../admin/preview/preview-panel.tsx'
import { TextStatesCell as TextStatesCell_e3a97577133169178a5588409bfe2003 } from '../../../admin/texts/text-states-cell.tsx'
import { ListTabs as ListTabs_f6947d59e4e4b65474c40591fca37de4 } from '../../../admin/lists/list-tabs.tsx'
import { ListDays as ListDays_3c06caedec2445799b02a21196982803 } from '../../../admin/lists/days/list-days.tsx'
import { KeptWords as KeptWords_5452fbc9622b187fc6cd7447f4c3c898 } from '../../../admin/keeping/kept-words.tsx'
import { TextActs as TextActs_b7774a8a9ccd25fedea1a3be23a23c39 } from '../../../admin/texts/text-acts.tsx'
import { SaveDraft as SaveDraft_473eea76172af3691b7bb03c9405cf54 } from '../../../admin/texts/save-draft.tsx'
import { TextStates as TextStates_a4bde979ee902bfbcc9ba4b5c6e42417 } from '../../../admin/texts/text-states.tsx'
import { NoUnpublish as NoUnpublish_3db18af7a1cdb39e68109c4bae4d7dbb } from '../../../admin/texts/no-unpublish.tsx'
import { SaveOrMerge as SaveOrMerge_8162bb84a1734107ddf63a0aa8e406aa } from '../../../admin/merging/save-or-merge.tsx'
import { FileSentences as FileSentences_0a99516a8a1061716b4bea275e5790cf } from '../../../admin/sentences/file-sentences.tsx'
import { PartnerKeysField as PartnerKeysField_e64ab5d72ba17155207bb87f08345b1a } from '../../../admin/partner-keys/partner-keys-field.tsx'
import { WebhookField as WebhookField_9b586c2760561bd7ca0ffb0cb595841e } from '../../../admin/push/webhook-field.tsx'
import { ReleaseFact as ReleaseFact_d54d56da5b5ebd0de93bb38551b1436b } from '../../../admin/releases/release-fact.tsx'
import { ReleaseCell as ReleaseCell_1efbccebadcbdd6ec6237a654330502b } from '../../../admin/releases/release-cell.tsx'
import { EmbargoCell as EmbargoCell_1efbccebadcbdd6ec6237a654330502b } from '../../../admin/releases/release-cell.tsx'
import { Mark as Mark_02bd9319176dbb505353a8f34e01f1f1 } from '../../../admin/mark.tsx'
import { Wordmark as Wordmark_5dd70403e794106f02eab7e94f9fb662 } from '../../../admin/wordmark.tsx'
import { CalendarLink as CalendarLink_3d5f2ca4f38a5e7de33be53af0fc6fd2 } from '../../../admin/calendar/calendar-link.tsx'
import { FeedHealthLink as FeedHealthLink_b66c2291d20df8688c213b183b0ca2fe } from '../../../admin/feed-health/feed-health-link.tsx'
import { KyivClock as KyivClock_532ab5897073c43d21da062d88495795 } from '../../../admin/kyiv-time/kyiv-clock.tsx'
import { OwnToasts as OwnToasts_3fd8653ff5c1f9619ca400e2a7ac32cb } from '../../../admin/sentences/own-toasts.tsx'
import { SignInAgain as SignInAgain_1e622c0920b40cfc9a05cc211b434f38 } from '../../../admin/sign-in-again/sign-in-again.tsx'
import { NamedControls as NamedControls_cf3374656d496412004a38b2069fa2c0 } from '../../../admin/naming/named-controls.tsx'
import { Overview as Overview_b37549b6787bc87302d9170ee15afa53 } from '../../../admin/overview/overview.tsx'
import { CalendarPage as CalendarPage_c0a261ca7e72bb27d26522c9813bd0a6 } from '../../../admin/calendar/calendar-page.tsx'
import { FeedHealthPage as FeedHealthPage_685ba0a2e71c71ab2a2e828aa21ec62d } from '../../../admin/feed-health/feed-health-page.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/counters/text-counter.tsx#TextCounter": TextCounter_4a39434e74acde52aa8dc43659c92d86,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/paste/clean-paste.tsx#CleanPaste": CleanPaste_fd13ac42454b20e236cd0b53ce933915,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/counters/word-count.tsx#WordCount": WordCount_05454fa949acaa4926d6014482cd9f25,
  "/admin/typography/typography-button.tsx#TypographyButton": TypographyButton_b41da66449a7babb7b9ce647958c5be1,
  "/admin/replacing/find-and-replace.tsx#FindAndReplace": FindAndReplace_46a8a2ab61dc78a50db42ac18837d94c,
  "/admin/lists/bulk-lists.tsx#BulkLists": BulkLists_053c2945483ba5640c1237938c04c256,
  "/admin/kyiv-time/kyiv-time-field.tsx#KyivTimeField": KyivTimeField_42c8e70d5ce61f6960f69d43c6fdfb08,
  "/admin/corrections/correction-list.tsx#CorrectionList": CorrectionList_69dceaf211079b5adbd149c6e9be2623,
  "/admin/history/history-field.tsx#HistoryField": HistoryField_ada955a3458b947359ecff908e69f581,
  "/admin/push/push-reach-field.tsx#PushReachField": PushReachField_62f9e6bf75eabba3dc256e74d73c3443,
  "/admin/kyiv-time/kyiv-time-cell.tsx#KyivTimeCell": KyivTimeCell_4c650bda504e71e4141b4456a0c14ee5,
  "/admin/outlook/outlook-panel.tsx#OutlookPanel": OutlookPanel_14ee87189bd458e4528b429662a8cc6d,
  "/admin/preview/preview-panel.tsx#PreviewPanel": PreviewPanel_5c56eb080a41b0b0a95380d61f7f110a,
  "/admin/texts/text-states-cell.tsx#TextStatesCell": TextStatesCell_e3a97577133169178a5588409bfe2003,
  "/admin/lists/list-tabs.tsx#ListTabs": ListTabs_f6947d59e4e4b65474c40591fca37de4,
  "/admin/lists/days/list-days.tsx#ListDays": ListDays_3c06caedec2445799b02a21196982803,
  "/admin/keeping/kept-words.tsx#KeptWords": KeptWords_5452fbc9622b187fc6cd7447f4c3c898,
  "/admin/texts/text-acts.tsx#TextActs": TextActs_b7774a8a9ccd25fedea1a3be23a23c39,
  "/admin/texts/save-draft.tsx#SaveDraft": SaveDraft_473eea76172af3691b7bb03c9405cf54,
  "/admin/texts/text-states.tsx#TextStates": TextStates_a4bde979ee902bfbcc9ba4b5c6e42417,
  "/admin/texts/no-unpublish.tsx#NoUnpublish": NoUnpublish_3db18af7a1cdb39e68109c4bae4d7dbb,
  "/admin/merging/save-or-merge.tsx#SaveOrMerge": SaveOrMerge_8162bb84a1734107ddf63a0aa8e406aa,
  "/admin/sentences/file-sentences.tsx#FileSentences": FileSentences_0a99516a8a1061716b4bea275e5790cf,
  "/admin/partner-keys/partner-keys-field.tsx#PartnerKeysField": PartnerKeysField_e64ab5d72ba17155207bb87f08345b1a,
  "/admin/push/webhook-field.tsx#WebhookField": WebhookField_9b586c2760561bd7ca0ffb0cb595841e,
  "/admin/releases/release-fact.tsx#ReleaseFact": ReleaseFact_d54d56da5b5ebd0de93bb38551b1436b,
  "/admin/releases/release-cell.tsx#ReleaseCell": ReleaseCell_1efbccebadcbdd6ec6237a654330502b,
  "/admin/releases/release-cell.tsx#EmbargoCell": EmbargoCell_1efbccebadcbdd6ec6237a654330502b,
  "/admin/mark.tsx#Mark": Mark_02bd9319176dbb505353a8f34e01f1f1,
  "/admin/wordmark.tsx#Wordmark": Wordmark_5dd70403e794106f02eab7e94f9fb662,
  "/admin/calendar/calendar-link.tsx#CalendarLink": CalendarLink_3d5f2ca4f38a5e7de33be53af0fc6fd2,
  "/admin/feed-health/feed-health-link.tsx#FeedHealthLink": FeedHealthLink_b66c2291d20df8688c213b183b0ca2fe,
  "/admin/kyiv-time/kyiv-clock.tsx#KyivClock": KyivClock_532ab5897073c43d21da062d88495795,
  "/admin/sentences/own-toasts.tsx#OwnToasts": OwnToasts_3fd8653ff5c1f9619ca400e2a7ac32cb,
  "/admin/sign-in-again/sign-in-again.tsx#SignInAgain": SignInAgain_1e622c0920b40cfc9a05cc211b434f38,
  "/admin/naming/named-controls.tsx#NamedControls": NamedControls_cf3374656d496412004a38b2069fa2c0,
  "/admin/overview/overview.tsx#Overview": Overview_b37549b6787bc87302d9170ee15afa53,
  "/admin/calendar/calendar-page.tsx#CalendarPage": CalendarPage_c0a261ca7e72bb27d26522c9813bd0a6,
  "/admin/feed-health/feed-health-page.tsx#FeedHealthPage": FeedHealthPage_685ba0a2e71c71ab2a2e828aa21ec62d,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
