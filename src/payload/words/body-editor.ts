import type { SanitizedConfig } from 'payload';

/** What the editor of bodies calls its parts; each feature brings words of its own, which are worse. */
const BODY_EDITOR: Readonly<Record<string, unknown>> = {
  uk: {
    general: {
      placeholder: 'Пишіть тут, або натисніть «/», щоб вставити щось',
      slashMenuBasicGroupLabel: 'Вставити',
      toolbarItemsActive: 'Увімкнено: {{count}}',
    },
    blockquote: { label: 'Цитата' },
    blocks: { label: 'Блоки' },
    checklist: { label: 'Список справ' },
    horizontalRule: { label: 'Риска' },
    link: { loadingWithEllipsis: 'Завантажуємо…' },
    orderedList: { label: 'Список із номерами' },
    paragraph: { label2: 'Звичайний текст' },
    relationship: { label: 'Матеріал' },
    textState: { defaultStyle: 'Звичайний вигляд' },
    unorderedList: { label: 'Список' },
    upload: { label: 'Зображення або файл' },
  },
  en: {
    general: { placeholder: 'Write here, or press “/” to insert something', slashMenuBasicGroupLabel: 'Insert' },
    blockquote: { label: 'Quotation' },
    checklist: { label: 'Check list' },
    horizontalRule: { label: 'Rule' },
    orderedList: { label: 'Numbered list' },
    paragraph: { label2: 'Normal text' },
    relationship: { label: 'Item' },
    unorderedList: { label: 'List' },
    upload: { label: 'Picture or file' },
  },
};

/** Puts our words over those of the editor's features. They can only follow: features write theirs over whatever a config says. */
export function withBodyEditorWords(config: SanitizedConfig): SanitizedConfig {
  const translations: Record<string, unknown> = { ...config.i18n.translations };
  for (const [language, words] of Object.entries(BODY_EDITOR)) {
    const own = groupOf(translations[language]);
    translations[language] = { ...own, lexical: mergeGroups(groupOf(own['lexical']), groupOf(words)) };
  }
  return { ...config, i18n: { ...config.i18n, translations } };
}

type Group = Readonly<Record<string, unknown>>;

function mergeGroups(under: Group, over: Group): Group {
  const merged: Record<string, unknown> = { ...under };
  for (const [feature, words] of Object.entries(over))
    merged[feature] = { ...groupOf(under[feature]), ...groupOf(words) };
  return merged;
}

function groupOf(value: unknown): Group {
  return value !== null && typeof value === 'object' ? (value as Group) : {};
}
