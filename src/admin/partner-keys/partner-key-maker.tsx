'use client';

import { Button } from '@payloadcms/ui';
import { type KeyboardEvent, useState } from 'react';
import type { PartnerKeysWords } from './partner-keys-words.ts';

interface PartnerKeyMakerProps {
  canMake: boolean;
  isBusy: boolean;
  newKey: string | null;
  make: (label: string, lifeDays: number | null) => void;
  hideKey: () => void;
  words: PartnerKeysWords;
}

/** Makes a key and shows it, this once, until it is hidden or the page is left. No form: it stands inside Payload's own. */
export function PartnerKeyMaker({ canMake, isBusy, newKey, make, hideKey, words }: PartnerKeyMakerProps) {
  const [label, setLabel] = useState('');
  const [life, setLife] = useState(0);
  if (newKey !== null) return <NewKey newKey={newKey} hideKey={hideKey} words={words} />;
  if (!canMake) return <p className="partner-keys__lead">{words.two}</p>;
  const makeIt = () => {
    make(label, words.lives[life]?.days ?? null);
    setLabel('');
  };
  // The field stands inside the partner's own form: Enter would save the partner.
  const keepFromForm = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  };
  return (
    <div className="partner-keys__maker">
      <label>
        {words.labelHint}
        <input
          maxLength={80}
          onKeyDown={keepFromForm}
          name="partner-key-label"
          onChange={(event) => setLabel(event.target.value)}
          value={label}
        />
      </label>
      <label>
        {words.life}
        <select name="partner-key-life" onChange={(event) => setLife(Number(event.target.value))} value={life}>
          {words.lives.map(({ name }, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button disabled={isBusy} margin={false} onClick={makeIt} size="medium">
        {words.make}
      </Button>
    </div>
  );
}

function NewKey({ newKey, hideKey, words }: Pick<PartnerKeyMakerProps, 'hideKey' | 'words'> & { newKey: string }) {
  const [isCopied, setCopied] = useState(false);
  // Without permission to the clipboard the key stands there to be marked by hand.
  const copy = () =>
    navigator.clipboard.writeText(newKey).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="partner-keys__new" role="status">
      <strong>{words.newKey}</strong>
      <code>{newKey}</code>
      <p>{words.keepIt}</p>
      <Button margin={false} onClick={copy} size="small">
        {isCopied ? words.copied : words.copy}
      </Button>{' '}
      <Button buttonStyle="secondary" margin={false} onClick={hideKey} size="small">
        {words.close}
      </Button>
    </div>
  );
}
