import type { Field, Tab } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCentre, type TestCentre } from '../support/press-centre.ts';

/** Fields that Payload shows by an editor which it loads from another host. */
const BY_OUTSIDERS = ['code', 'json'];

describe('the forms of the desk', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await openTestCentre();
  });
  afterAll(() => centre.close());

  it('ask no other host for what shows a field', () => {
    const { collections, globals } = centre.payload.config;
    const shown = [...collections, ...globals].filter(({ admin }) => admin?.hidden !== true);
    expect(shown.map(({ slug }) => slug)).toContain('site-settings');
    expect(shown.flatMap(({ slug, fields }) => loadedFromElsewhere(fields).map((name) => `${slug}.${name}`))).toEqual(
      [],
    );
  });
});

function loadedFromElsewhere(fields: readonly (Field | Tab)[]): string[] {
  return fields.flatMap((field) => [
    ...(isByOutsiders(field) ? [field.name] : []),
    ...('fields' in field ? loadedFromElsewhere(field.fields) : []),
    ...('tabs' in field ? loadedFromElsewhere(field.tabs) : []),
  ]);
}

function isByOutsiders(field: Field | Tab): field is Extract<Field, { type: 'code' | 'json' }> {
  if (!('type' in field) || !BY_OUTSIDERS.includes(field.type)) return false;
  const { admin } = field as Extract<Field, { type: 'code' | 'json' }>;
  return admin?.hidden !== true && admin?.components?.Field === undefined;
}
