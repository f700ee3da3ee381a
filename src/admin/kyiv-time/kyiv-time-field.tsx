'use client';

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui';
import type { DateFieldClientProps } from 'payload';
import { fromKyivWallTime, toKyivWallTime } from './kyiv-wall-time.ts';
import '../texts/texts.css';

/** A moment by the clocks of Kyiv, wherever the editor's computer believes to be. */
export function KyivTimeField({ field, path, readOnly }: DateFieldClientProps) {
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path });
  const id = `field-${path.replace(/\./g, '__')}`;
  return (
    <div className={`field-type kyiv-time${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={field.label ?? field.name} path={path} required={field.required === true} />
      <FieldError
        path={path}
        showError={showError}
        {...(errorMessage === undefined ? {} : { message: errorMessage })}
      />
      <input
        disabled={readOnly === true}
        id={id}
        onChange={(event) => setValue(fromKyivWallTime(event.target.value))}
        type="datetime-local"
        value={toKyivWallTime(value)}
      />
      {field.admin?.description !== undefined && <FieldDescription description={field.admin.description} path={path} />}
    </div>
  );
}
