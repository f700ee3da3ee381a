import type { Payload } from 'payload';
import { demoContent } from './content/index.ts';
import type { DemoContent } from './content/types.ts';
import { loadDirectories } from './load-directories.ts';
import { loadFiles } from './load-files.ts';
import { loadPages } from './load-pages.ts';
import { loadGuides, loadNews } from './load-texts.ts';
import { loadThemes } from './load-themes.ts';
import type { Loaded } from './loaded.ts';

export interface LoadOptions {
  payload: Payload;
  /** What the dates of the content are counted back from. */
  now: Date;
  /** Called after each thing that was made. */
  onProgress: (done: number, total: number, what: string) => void;
}

/** Loads the example content as an editor would: directories, then files, then texts, the oldest first. */
export async function loadDemo(
  { payload, now, onProgress }: LoadOptions,
  content: DemoContent = demoContent,
): Promise<void> {
  const { tags, sources, pictures, documents, guides, news } = content;
  const total = tags.length + sources.length + pictures.length + documents.length + guides.length + news.length;
  let done = 0;
  const step = (what: string) => {
    done += 1;
    onProgress(done, total, what);
  };
  const loaded: Loaded = {
    tags: new Map(),
    sources: new Map(),
    pictures: new Map(),
    documents: new Map(),
    guides: new Map(),
    news: new Map(),
  };
  await payload.updateGlobal({
    slug: 'site-settings',
    locale: 'uk',
    data: {
      name: 'Вісник громад',
      description: 'Демонстраційний пресцентр: новини, анонси та посібники для громад.',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      press: {
        name: 'Ірина Савчук, пресслужба',
        mail: 'press@visnyk.example',
        telephone: '+380 44 123 45 67',
        hours: 'у будні з 9 до 18',
      },
    },
  });
  await payload.updateGlobal({
    slug: 'site-settings',
    locale: 'en',
    data: {
      name: 'Hromada Herald',
      description: 'A demonstration press centre: news, announcements and guides for hromadas.',
      press: { name: 'Iryna Savchuk, press office', hours: 'weekdays from 9 to 18, Kyiv time' },
    },
  });
  await loadPages(payload);
  await loadDirectories(payload, content, loaded, step);
  await loadFiles(payload, content, loaded, now, step);
  await loadGuides(payload, content, loaded, now, step);
  await loadNews(payload, content, loaded, now, step);
  if (content === demoContent) await loadThemes(payload, loaded);
}
