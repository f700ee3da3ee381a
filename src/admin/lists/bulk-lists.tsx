'use client';

import { useDocumentInfo, useField, useOperation, useTranslation } from '@payloadcms/ui';
import { useEffect, useId } from 'react';
import { words } from '../../../collections/words.ts';
import './list-tabs.css';

const MODES = {
  add: words('Додати до тих, що є', 'Add to what they have'),
  replace: words('Замінити: ті, що є, зникнуть', 'Replace: what they have is lost'),
} as const;
const QUESTION = words('Що зробити з позначеними', 'What to do with those that are ticked');

type Mode = keyof typeof MODES;

/** Above tags and sources where many items are changed at once: whether they are added or put in place of what there is. */
export function BulkLists() {
  const { id } = useDocumentInfo();
  const operation = useOperation();
  // Payload's drawer for many is about a row without an id; the form of one is not.
  return id === null && operation === 'update' ? <Choice /> : null;
}

function Choice() {
  const { i18n } = useTranslation();
  const { value, setValue } = useField<Mode>({ path: 'bulkLists' });
  const name = useId();
  useEffect(() => {
    // What loses nothing, unless they say otherwise.
    if (value === undefined) setValue('add', true);
  }, [value, setValue]);
  const say = (phrase: { uk: string; en: string }) => (i18n.language === 'en' ? phrase.en : phrase.uk);
  return (
    <fieldset className="bulk-lists">
      <legend>{say(QUESTION)}</legend>
      {(Object.keys(MODES) as Mode[]).map((mode) => (
        <label key={mode}>
          <input checked={(value ?? 'add') === mode} name={name} onChange={() => setValue(mode)} type="radio" />{' '}
          {say(MODES[mode])}
        </label>
      ))}
    </fieldset>
  );
}
