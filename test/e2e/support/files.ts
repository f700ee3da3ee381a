import { makePicture } from '../../../demo/make-picture.ts';
import { makePdf } from '../../documents/document-fixtures.ts';
import type { TestFile } from './rest.ts';

export async function picture(name = 'обкладинка.jpg'): Promise<TestFile> {
  return {
    name,
    mimeType: 'image/jpeg',
    buffer: await makePicture({ motif: 'twin-towns', seed: 7, width: 1280, height: 800 }),
  };
}

export async function pdf(name = 'інструкція.pdf'): Promise<TestFile> {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await makePdf(3)) };
}

/** Opens with a password only. */
export async function encryptedPdf(): Promise<TestFile> {
  const bytes = await makePdf(2, { userPassword: 'secret', ownerPassword: 'owner', pdfVersion: '1.7' });
  return { name: 'закритий.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}

/** A Windows program that says it is a photograph. */
export function renamedProgram(): TestFile {
  const buffer = Buffer.concat([Buffer.from('MZ\x90\x00\x03', 'latin1'), Buffer.alloc(2048, 7)]);
  return { name: 'фото.jpg', mimeType: 'image/jpeg', buffer };
}

/** The same program under the name of a document. */
export function renamedProgramPdf(): TestFile {
  return { ...renamedProgram(), name: 'наказ.pdf', mimeType: 'application/pdf' };
}

export function svg(name = 'герб.svg', mimeType = 'image/svg+xml'): TestFile {
  const text = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  return { name, mimeType, buffer: Buffer.from(text) };
}
