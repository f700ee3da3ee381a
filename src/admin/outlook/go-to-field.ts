/** Shows a field of the open form and puts the cursor into it, whichever tab it stands on. */
export async function goToField(path: string): Promise<void> {
  const start = findField(path);
  if (start !== null) return enter(start);
  for (const tab of document.querySelectorAll<HTMLButtonElement>(
    '.tabs-field__tab-button:not(.tabs-field__tab-button--hidden)',
  )) {
    tab.click();
    await drawn();
    const field = findField(path);
    if (field !== null) return enter(field);
  }
}

function findField(path: string): HTMLElement | null {
  const id = `field-${path.replaceAll('.', '__')}`;
  const field = document.getElementById(id);
  return field ?? (path === 'body' ? document.querySelector<HTMLElement>('.rich-text-lexical') : null);
}

function enter(field: HTMLElement): void {
  field.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const input = field.matches('input, textarea')
    ? field
    : field.querySelector<HTMLElement>('[contenteditable=true], input, textarea, button');
  input?.focus({ preventScroll: true });
}

/** Two frames: React draws in the first, and what was drawn can be found in the second. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
