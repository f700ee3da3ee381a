import type { CollectionBeforeChangeHook, PayloadRequest, TextField } from 'payload';
import { noField } from '../access/roles.ts';
import { words } from '../words.ts';

const NOTED = 'originalName';
const MAX_LENGTH = 200;

/** What an uploaded file was called by whoever made it: under this name readers save it. */
export function originalNameField(): TextField {
  return {
    name: 'originalName',
    type: 'text',
    label: words('Читачі збережуть як', 'Readers save it as'),
    access: { create: noField, update: noField },
    admin: { readOnly: true },
  };
}

/** Notes it before the file gets the name it is stored under. */
export function noteOriginalName(req: PayloadRequest, name: string): void {
  req.context[NOTED] = plainName(name);
}

/** Puts it into the row. */
export const keepOriginalName: CollectionBeforeChangeHook = ({ data, req }) => {
  const name = req.context[NOTED];
  delete req.context[NOTED];
  return typeof name === 'string' ? { ...data, originalName: name } : data;
};

/**
 * Without folders, control characters and marks that turn the direction of text (an `exe.pdf` may be an `fdp.exe`), in composed letters –
 * one system writes «й» as two – and short enough for any disk, with its ending.
 */
function plainName(name: string): string {
  const [whole = ''] = /[^/\\]*$/.exec(name) ?? [];
  const clean = whole
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [ending = ''] = /\.[^.]{1,10}$/.exec(clean) ?? [];
  return clean.slice(0, clean.length - ending.length).slice(0, MAX_LENGTH - ending.length) + ending;
}
