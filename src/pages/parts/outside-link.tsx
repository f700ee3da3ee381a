import { webAddress } from '../../publication/web-address.ts';

/** A link that an editor typed. What is not a web address stays text; an address without words shows its host. */
export function OutsideLink({ url, text, className }: { url: string; text?: string; className?: string }) {
  const address = webAddress(url);
  if (address === null) return text ?? url;
  return (
    <a href={address} rel="noopener" className={className}>
      {text ?? new URL(address).hostname.replace(/^www\./, '')}
    </a>
  );
}
