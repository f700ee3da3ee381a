import { countTexts, latestTexts } from '../../../log/reading/channel-texts.ts';
import type { FrontPageModel } from '../../../pages/front/front-model.ts';
import type { Locale, TagMark } from '../../../publication/release.ts';
import { byAlphabet } from '../../../publication/spelling/alphabet.ts';
import type { PublicContext } from '../public-context.ts';

/** What the press centre writes about now is what its latest texts are about. */
const LATEST = 60;
const TOPICS = 14;

/** Topics that most of the latest texts bear, in the order of the alphabet, each with all its texts. */
export async function topicsOfLatest({ db, texts }: PublicContext, locale: Locale): Promise<FrontPageModel['topics']> {
  const { rows } = await latestTexts(db, { locale, channel: 'all', limit: LATEST }, texts);
  const borne = new Map<string, { tag: TagMark; count: number }>();
  for (const tag of rows.flatMap(({ snapshot }) => snapshot?.tags ?? [])) {
    if (tag.type !== 'topic') continue;
    borne.set(tag.slug, { tag, count: (borne.get(tag.slug)?.count ?? 0) + 1 });
  }
  const topics = [...borne.values()].sort((a, b) => b.count - a.count).slice(0, TOPICS);
  const counted = topics.map(async ({ tag: { slug, name, url } }) => ({
    name,
    url,
    texts: await countTexts(db, locale, `tag/${slug}`),
  }));
  const compare = byAlphabet(locale);
  return (await Promise.all(counted)).sort((a, b) => compare(a.name, b.name));
}
