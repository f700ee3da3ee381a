import { documents } from './documents.ts';
import { guides } from './guides.ts';
import { democracy } from './news/democracy.ts';
import { education } from './news/education.ts';
import { events } from './news/events.ts';
import { infrastructure } from './news/infrastructure.ts';
import { money } from './news/money.ts';
import { partnership } from './news/partnership.ts';
import { posts } from './news/posts.ts';
import { services } from './news/services.ts';
import { voices } from './news/voices.ts';
import { pictures } from './pictures.ts';
import { sources } from './sources.ts';
import { tags } from './tags.ts';
import type { DemoContent, DemoMoment } from './types.ts';

const news = [
  ...partnership,
  ...money,
  ...education,
  ...services,
  ...infrastructure,
  ...democracy,
  ...voices,
  ...events,
  ...posts,
];

/** The example content of a press centre: two years of news, with guides, tags, sources, files and pictures. Newest first. */
export const demoContent: DemoContent = {
  tags,
  sources,
  pictures,
  documents,
  guides: guides.toSorted((a, b) => age(a.publishedAt) - age(b.publishedAt)),
  news: news.toSorted((a, b) => age(a.publishedAt) - age(b.publishedAt)),
};

/** Minutes before the midnight that ends today; grows with age. */
function age({ daysAgo, time }: DemoMoment): number {
  const [hours, minutes] = time.split(':').map(Number);
  return daysAgo * 1440 - (hours ?? 0) * 60 - (minutes ?? 0);
}
