import { readLicence } from '../../publication/licence.ts';

/** A licence by its short name, linked with `rel="license"` where its text has an address. */
export function Licence({ licence }: { licence: string }) {
  const { name, url } = readLicence(licence);
  if (url === null) return name;
  return (
    <a rel="license" href={url}>
      {name}
    </a>
  );
}
