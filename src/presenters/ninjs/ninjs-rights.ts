import { readLicence } from '../../publication/licence.ts';
import type { PartnerItem } from '../partner-item.ts';
import type { NinjsObject } from './ninjs-schema.ts';
import { writtenUri } from './written-uri.ts';

/**
 * Whose the text is, what to publish with it, and where the licence is read. `rightsInfo` holds one link: with several licences the
 * line names them all, and none is linked as if it covered the whole.
 */
export function rightsOf({
  attribution,
  locale,
  sources,
}: PartnerItem): Pick<NinjsObject, 'copyrightHolder' | 'usageTerms' | 'rightsInfo'> {
  const holder = sources.map(({ name }) => name).join(', ');
  const [licence, ...others] = attribution.licences;
  const address = licence === undefined || others.length > 0 ? null : readLicence(licence).url;
  const linkedRights = address === null ? null : writtenUri(address);
  return {
    ...(holder === '' ? {} : { copyrightHolder: holder }),
    usageTerms: attribution[locale],
    ...(linkedRights === null ? {} : { rightsInfo: { linkedRights } }),
  };
}
