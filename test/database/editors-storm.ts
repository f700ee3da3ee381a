import { picture } from '../images/image-fixtures.ts';
import { randomFrom } from '../support/busy-desk.ts';
import { body } from '../support/content.ts';
import type { DeskReply, DeskUser } from '../support/desk-api.ts';

type Id = number | string;

/** What editors have made so far, for all of them to change: several at once are at one text, as in a newsroom. */
export interface Newsroom {
  items: Id[];
  tags: Id[];
}

/** One who does whatever editors do, as fast as the desk answers. Gives back what was answered with an error. */
export async function workAtDesk(
  user: DeskUser,
  room: Newsroom,
  { acts, seed }: { acts: number; seed: number },
): Promise<string[]> {
  const random = randomFrom(seed);
  const pick = (list: readonly Id[]) => list[random(list.length)] ?? '';
  const someTags = () => room.tags.filter(() => random(2) === 0);
  const faults: string[] = [];
  // Deleted by nobody but who made them: a text that another has just deleted is rightly not found.
  const own: Id[] = [];
  const make = async (title: string): Promise<DeskReply> => {
    const data = { kind: 'news', title, body: body(title), tags: someTags(), _status: 'published' };
    const reply = await user.send('POST', '/api/news?locale=uk&depth=0', data);
    const id = reply.json.doc?.id;
    if (id !== undefined) (random(3) === 0 ? own : room.items).push(id);
    return reply;
  };
  const change = (data: object, locale = 'uk') =>
    user.send('PATCH', `/api/news/${pick(room.items)}?locale=${locale}&depth=0`, data);
  for (let act = 0; act < acts; act += 1) {
    const words = `${user.email} ${act}`;
    const reply = await (async () => {
      switch (random(12)) {
        case 0:
        case 1:
        case 2:
          return make(`Новина ${words}`);
        case 3:
          return change({ title: `Правка ${words}`, _status: 'published' });
        case 4:
          return change({ tags: someTags(), _status: 'published' });
        case 5:
          return change({ title: `Edited ${words}`, body: body(words), _status: 'published' }, 'en');
        case 6:
          return change({ _status: 'draft' });
        case 7:
          return user.send('PATCH', `/api/tags/${pick(room.tags)}?locale=uk`, { name: `Тег ${words}` });
        case 8:
          return user.send('POST', '/api/globals/site-settings?locale=uk', { name: `Пресцентр ${words}` });
        case 9: {
          const bytes = await picture(8, 8).png().toBuffer();
          return user.upload('/api/media?locale=uk', { name: 'площа.png', type: 'image/png', bytes }, { alt: words });
        }
        case 10: {
          const id = own.pop();
          return id === undefined ? make(`Ще ${words}`) : user.send('DELETE', `/api/news/${id}`);
        }
        default: {
          const where = [pick(room.items), pick(room.items)].map((id) => `where[id][in]=${id}`).join('&');
          return user.send('PATCH', `/api/news?locale=uk&depth=0&${where}`, {
            minorChange: true,
            _status: 'published',
          });
        }
      }
    })();
    if (reply.status >= 400) faults.push(`${act}: ${reply.status} ${reply.text.slice(0, 200)}`);
  }
  return faults;
}
