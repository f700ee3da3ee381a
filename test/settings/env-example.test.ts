import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTING_NAMES } from '../../src/settings/fields.ts';
import { readSettings } from '../../src/settings.ts';

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
const documented = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
  ([, name = '', value = '']) => [name, value] as const,
);

describe('.env.example', () => {
  it('documents every setting, once, and no other', () => {
    expect(documented.map(([name]) => name).sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('shows the defaults', () => {
    expect(readSettings(Object.fromEntries(documented))).toEqual(readSettings({}));
  });
});
