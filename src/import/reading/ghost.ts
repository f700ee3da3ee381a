import { emptyRecord, type ImportRecord } from '../record.ts';

type Json = Readonly<Record<string, unknown>>;

/** The tables of an export of Ghost (`{ "db": [{ "data": { "posts": … } }] }`); null where it is none. */
export function ghostTables(value: unknown): Json | null {
  const { db } = object(value);
  const data = object(object(Array.isArray(db) ? db[0] : value)['data']);
  return Array.isArray(data['posts']) ? data : null;
}

/** The posts of an export of Ghost, pages left out: with tags, authors, excerpts and covers. */
export function ghostRecords(tables: Json, file: string): ImportRecord[] {
  const rows = (name: string) => (Array.isArray(tables[name]) ? tables[name].map(object) : []);
  const tags = new Map(rows('tags').map((tag) => [tag['id'], text(tag['name'])]));
  const users = new Map(rows('users').map((user) => [user['id'], text(user['name'])]));
  const named = (table: string, key: string, names: ReadonlyMap<unknown, string | null>) => {
    const byPost = new Map<unknown, string[]>();
    for (const row of rows(table).toSorted((a, b) => Number(a['sort_order'] ?? 0) - Number(b['sort_order'] ?? 0))) {
      const name = names.get(row[key]) ?? null;
      // Tags that begin with a number sign are for the site's own work.
      if (name !== null && !name.startsWith('#'))
        byPost.set(row['post_id'], [...(byPost.get(row['post_id']) ?? []), name]);
    }
    return byPost;
  };
  const tagsOf = named('posts_tags', 'tag_id', tags);
  const authorsOf = named('posts_authors', 'author_id', users);
  return rows('posts')
    .filter((post) => post['type'] !== 'page' && post['page'] !== 1 && post['page'] !== true)
    .map((post): ImportRecord => {
      const id = text(post['id']);
      const cover = text(post['feature_image']);
      const slug = text(post['slug']);
      return {
        ...emptyRecord({ file, item: `post ${id ?? '?'}` }),
        id: text(post['uuid']) ?? id,
        address: slug === null ? null : `/${slug}/`,
        locale: text(post['locale']),
        title: text(post['title']) ?? '',
        summary: text(post['custom_excerpt']),
        body: text(post['html'])?.replaceAll('__GHOST_URL__', '') ?? null,
        date: text(post['published_at']) ?? text(post['created_at']),
        tags: tagsOf.get(post['id']) ?? [],
        authors: authorsOf.get(post['id']) ?? [],
        images: cover === null ? [] : [{ address: cover.replaceAll('__GHOST_URL__', ''), alt: null, credit: null }],
        isDraft: post['status'] !== 'published' && post['status'] !== 'scheduled',
        notes: text(post['html']) === null ? [{ what: 'its export has no HTML', instead: 'taken without a body' }] : [],
      };
    });
}

function object(value: unknown): Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
}

function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
