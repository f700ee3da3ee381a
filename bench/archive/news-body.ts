/** A body of three equal paragraphs, as the editor stores it. */
export function newsBody() {
  const text = 'Рада громади розглянула звіт про видатки за квартал і підтримала пропозиції мешканців. '.repeat(4);
  const paragraph = {
    type: 'paragraph',
    version: 1,
    direction: 'ltr' as const,
    format: '' as const,
    indent: 0,
    textFormat: 0,
    children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
  };
  const root = { type: 'root', version: 1, direction: 'ltr' as const, format: '' as const, indent: 0 };
  return { root: { ...root, children: [paragraph, paragraph, paragraph] } };
}
