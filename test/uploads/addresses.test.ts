import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../documents/document-fixtures.ts';
import { noise } from '../images/image-fixtures.ts';
import { coverAddress, publishNews } from '../support/content.ts';
import { type DeskDoc, type DeskReply, type DeskUser, faultsOf, signIn } from '../support/desk-api.ts';
import { eventually } from '../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

interface Rendition {
  filename: string;
  filesize: number;
  width: number;
  height: number;
}

type Act = (editor: DeskUser, image: DeskDoc) => Promise<DeskReply>;

const CROP = 'uploadEdits[crop][x]=10&uploadEdits[crop][y]=10&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50';
const TO_PIXELS = 'uploadEdits[widthInPixels]=900&uploadEdits[heightInPixels]=500';
const FOCUS = 'uploadEdits[focalPoint][x]=5&uploadEdits[focalPoint][y]=95';

const sendEdits =
  (query: string, fields: object = {}): Act =>
  (editor, { id }) =>
    editor.send('PATCH', `/api/media/${id}?${query}`, fields);

const sendFile =
  (query = ''): Act =>
  async (editor, { id }) =>
    editor.upload(
      `/api/media/${id}${query}`,
      { name: 'photo.jpg', type: 'image/jpeg', bytes: await jpeg(1800, 900) },
      {},
      { method: 'PATCH' },
    );

describe(`an address of an uploaded picture never shows other bytes (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let plan: Uint8Array;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
    plan = await makePdf(1);
  });
  afterAll(() => centre.close());

  const shownPicture = async (): Promise<DeskDoc> => {
    const { json } = await editor.upload(
      '/api/media',
      { name: 'photo.jpg', type: 'image/jpeg', bytes: await jpeg(2000, 1000) },
      { alt: 'Міст' },
    );
    const image = json.doc ?? { id: 0 };
    await publishNews(centre.payload, { title: `Міст ${image.id}`, cover: image.id });
    await eventually(async () => expect((await centre.ask(addressesOf(image)[0] ?? '')).status).toBe(200));
    return image;
  };
  const uploadPlan = async (title: string): Promise<DeskDoc> => {
    const file = { name: 'plan.pdf', type: 'application/pdf', bytes: plan };
    return (await editor.upload('/api/documents', file, { title })).json.doc ?? { id: 0 };
  };
  const bytesAt = async (addresses: string[]): Promise<Map<string, Buffer>> => {
    const found = new Map<string, Buffer>();
    for (const address of addresses) found.set(address, Buffer.from((await centre.ask(address)).bytes));
    return found;
  };

  it.each<[name: string, act: Act, isRedrawn: boolean]>([
    ['another file', sendFile(), true],
    ['another file, cropped as it comes', sendFile(`?${CROP}&${TO_PIXELS}&${FOCUS}`), true],
    ['a crop', sendEdits(`${CROP}&${TO_PIXELS}`), true],
    ['a crop with a focal point', sendEdits(`${CROP}&${TO_PIXELS}&${FOCUS}`), true],
    ['another size', sendEdits(TO_PIXELS), true],
    ['another focal point', sendEdits(FOCUS), true],
    ['another focal point as plain fields', sendEdits('depth=0', { focalX: 5, focalY: 95 }), true],
    ['the same focal point again', sendEdits('uploadEdits[focalPoint][x]=50&uploadEdits[focalPoint][y]=50'), false],
    ['other words', sendEdits('depth=0', { alt: 'Інший міст' }), false],
    ['nothing at all', sendEdits('depth=0'), false],
    [
      'file names of the sender’s choice',
      sendEdits('depth=0', { filename: 'x.jpg', sizes: { small: { filename: 'y.webp' } } }),
      false,
    ],
  ])('%s', async (_name, act, isRedrawn) => {
    const before = await shownPicture();
    const oldBytes = await bytesAt(addressesOf(before));
    const { status, json, text } = await act(editor, before);
    expect(status, text).toBe(200);
    const after = json.doc ?? { id: 0 };
    expect(addressesOf(after).some((address) => oldBytes.has(address))).toBe(!isRedrawn);
    for (const [address, bytes] of oldBytes) {
      const reply = await centre.ask(address);
      if (isRedrawn) expect([address, reply.status]).toEqual([address, 404]);
      else expect([address, Buffer.from(reply.bytes).equals(bytes)]).toEqual([address, true]);
    }
    await eventually(() => expectToldAgain(centre, after));
  });

  it('refuses to edit several pictures as one, and leaves them as they are', async () => {
    const picture = await shownPicture();
    const oldBytes = await bytesAt(addressesOf(picture));
    const reply = await editor.send('PATCH', `/api/media?where[id][equals]=${picture.id}&${CROP}&${TO_PIXELS}`, {});
    expect(reply.status).toBe(400);
    expect(faultsOf(reply)).toEqual([{ path: 'file', message: expect.stringMatching(/по одному|one at a time/) }]);
    for (const [address, bytes] of await bytesAt([...oldBytes.keys()]))
      expect(bytes.equals(oldBytes.get(address) ?? Buffer.alloc(0))).toBe(true);
  });

  it('copies no picture and no document: copies would share names, or be drawn again under them', async () => {
    const picture = await shownPicture();
    const report = await uploadPlan('План');
    for (const address of [`/api/media/${picture.id}`, `/api/documents/${report.id}`])
      expect((await editor.send('POST', `${address}/duplicate`, {})).status).toBe(404);
  });

  it('the cover that two documents of the same bytes share is there while a text shows either', async () => {
    const [, second] = [await uploadPlan('Перший'), await uploadPlan('Другий')];
    await publishNews(centre.payload, { title: 'План', documents: [second.id] });
    await eventually(async () => expect((await centre.ask(coverAddress(second))).status).toBe(200));
  });
});

/** What feeds and pages say of the picture is what its addresses give. */
async function expectToldAgain(centre: HttpCentre, image: DeskDoc): Promise<void> {
  const feed = await centre.read('/feeds/uk/all.json');
  const told = JSON.parse(feed).items.find((item: { title: string }) => item.title === `Міст ${image.id}`);
  const addresses = addressesOf(image);
  const pathname = new URL(told.image).pathname;
  expect(addresses).toContain(pathname);
  const rss = await centre.read('/feeds/uk/all.rss');
  const [, length] =
    new RegExp(`<enclosure[^>]*${pathname.replaceAll('.', '\\.')}"[^>]* length="(\\d+)"`).exec(rss) ?? [];
  const { bytes } = await centre.ask(pathname);
  if (length !== undefined) expect(Number(length)).toBe(bytes.length);
  for (const { filename, filesize, width, height } of renditionsOf(image)) {
    const reply = await centre.ask(`/media/images/${filename}`);
    expect([filename, reply.status, reply.bytes.length]).toEqual([filename, 200, filesize]);
    expect(await sharp(reply.bytes).metadata()).toMatchObject({ width, height });
  }
}

function addressesOf(image: DeskDoc): string[] {
  return renditionsOf(image).map(({ filename }) => `/media/images/${filename}`);
}

function renditionsOf(image: DeskDoc): Rendition[] {
  const { filename, filesize, width, height } = image as unknown as Rendition;
  const sizes = Object.values(image['sizes'] as Record<string, Rendition>);
  return [{ filename, filesize, width, height }, ...sizes.filter((size) => Boolean(size.filename))];
}

function jpeg(width: number, height: number): Promise<Buffer> {
  return noise(width, height).jpeg().toBuffer();
}
