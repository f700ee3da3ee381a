import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDF_CASES } from '../documents/pdf-cases.ts';
import { type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

/** Those that Payload's own look at a file refuses; reading all of them is tested without a server. */
const REFUSED_BY_PAYLOAD = [
  'after a letter’s head',
  'before a hundred kilobytes of zeros',
  'without its last line',
  'without a table',
  'after five kilobytes of something else',
  'that lost its first line',
  'whose objects touch',
  'locked with no word at all (r6)',
  'whose first page is missing',
  'locked against changes alone (1.7ext3)',
];

describe(`uploads every PDF that readers can open (${DATABASE})`, () => {
  let centre: HttpCentre;
  let author: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    author = await signIn(centre, 'author');
  });
  afterAll(() => centre.close());

  it.each(PDF_CASES.filter(([name]) => REFUSED_BY_PAYLOAD.includes(name)))('%s', async (name, make, pages) => {
    const file = { name: 'план.pdf', type: 'application/octet-stream', bytes: await make() };
    const { status, json, text } = await author.upload('/api/documents', file, { title: `PDF ${name}` });
    expect([name, status, text]).toEqual([name, 201, text]);
    expect([name, json.doc?.['pages'], json.doc?.['mimeType']]).toEqual([name, pages, 'application/pdf']);
    expect(json.doc?.['coverFile']).toMatchObject({ width: expect.any(Number) });
    expect(json.doc?.['filename']).toMatch(/\.pdf$/);
  });
});
