import type { Locale } from '../publication/release.ts';
import { renderNotice } from './layout/notice.tsx';
import type { Site } from './page-models.ts';

interface HubWords {
  title: string;
  what: string;
  advice: string;
}

const WORDS: Record<Locale, HubWords> = {
  uk: {
    title: 'Хаб WebSub',
    what: 'Ця адреса для програм. Читачі стрічок і сайти партнерів підписуються тут на стрічки за протоколом WebSub і отримують кожну зміну одразу, без опитування.',
    advice: 'Вам робити нічого не треба: дайте своїй програмі адресу стрічки, і вона знайде цей хаб сама.',
  },
  en: {
    title: 'WebSub hub',
    what: 'This address is for programs. Feed readers and partner sites subscribe here to feeds by the WebSub protocol, and get every change at once, without polling.',
    advice: 'You need not do anything: give your program the address of a feed, and it finds this hub itself.',
  },
};

/** What the hub's address shows to somebody who opens it in a browser: what it is for. */
export function renderHubPage(site: Site): string {
  const { title, what, advice } = WORDS[site.locale];
  const body = (
    <>
      <p>{what}</p>
      <p>{advice}</p>
    </>
  );
  return renderNotice(site, { title, body });
}
