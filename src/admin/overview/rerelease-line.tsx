import { type Words, words } from '../../../collections/words.ts';
import type { RereleaseProgress } from '../../releasing/rerelease-progress.ts';

/** While many texts are released again – a tag was renamed, a picture replaced –, how far that is, and why. */
export function RereleaseLine({ i18n, progress }: { i18n: { language: string }; progress: RereleaseProgress }) {
  const say = (phrase: Words) => (i18n.language === 'en' ? phrase.en : phrase.uk);
  const count = (texts: number) => texts.toLocaleString(i18n.language === 'en' ? 'en-GB' : 'uk-UA');
  const { thing, done, total } = progress;
  const isOfOne = /^[\w-]+\/[\w-]+$/.test(thing);
  return (
    <p className="overview__progress" role="status">
      {say(words('Оновлюємо тексти на сайті й у стрічках', 'Updating texts on the site and in feeds'))}:{' '}
      <progress max={total} value={done} /> {count(done)} {say(words('з', 'of'))} {count(total)}
      {isOfOne && (
        <>
          {' · '}
          <a href={`/admin/collections/${thing}`}>{say(words('що змінилося', 'what was changed'))}</a>
        </>
      )}
    </p>
  );
}
