import type { Words } from '../../../collections/words.ts';
import {
  BODY,
  BODY_BUTTONS,
  CHOICE,
  EDIT_LINKED,
  HOME,
  MORE,
  NEXT,
  PREVIOUS,
  SAID_IN_ENGLISH,
  SORT_DOWN,
  SORT_UP,
  TABLE,
  TICK,
  TICK_ALL,
} from './control-words.ts';

/**
 * Gives the controls of Payload's desk that have no name, or an English one, a name in the editor's language (WCAG 2.2, 4.1.2), and a
 * list its main landmark (1.3.1). Attributes alone are set, where they differ: what React has drawn stays as it is.
 */
export function nameControls(root: ParentNode, language: string): void {
  const say = (phrase: Words) => (language === 'en' ? phrase.en : phrase.uk);
  each(root, '.clickable-arrow--left', (arrow) => put(arrow, 'aria-label', say(PREVIOUS)));
  each(root, '.clickable-arrow--right', (arrow) => put(arrow, 'aria-label', say(NEXT)));
  each(root, '.step-nav__home', (link) => put(link, 'aria-label', say(HOME)));
  each(root, '.popup-button:has(.doc-controls__dots)', (button) => put(button, 'aria-label', say(MORE)));
  // Its words are "Versions 3": a name that leaves the number out is not what those who speak to their computer see (2.5.3).
  each(root, '.doc-tab[aria-label]', (tab) => put(tab, 'aria-label', wordsOf(tab)));
  // Not all that it holds are entries (1.3.1).
  each(root, 'ul.doc-tabs__tabs', (tabs) => put(tabs, 'role', 'group'));
  // What can be dragged holds buttons, and is none itself (4.1.2).
  each(root, '.rs__multi-value[role=button]', (value) => put(value, 'role', 'group'));
  each(root, '[aria-label^="Edit "].relationship--multi-value-label__drawer-toggler', (button) =>
    put(button, 'aria-label', `${say(EDIT_LINKED)}: ${button.parentElement?.title ?? ''}`),
  );
  each(root, '.sort-column__asc', (button) => put(button, 'aria-label', `${say(SORT_UP)}: ${columnName(button)}`));
  each(root, '.sort-column__desc', (button) => put(button, 'aria-label', `${say(SORT_DOWN)}: ${columnName(button)}`));
  each(root, 'table input[type=checkbox]', (box) => {
    // It points at itself, which names nothing.
    if (box.id === 'select-all') {
      box.removeAttribute('aria-labelledby');
      put(box, 'aria-label', say(TICK_ALL));
    } else if ((box.getAttribute('aria-label') ?? '') === '') put(box, 'aria-label', `${say(TICK)}: ${rowName(box)}`);
  });
  each(root, '.toolbar-popup__button[data-button-key]', (button) => {
    const phrase = BODY_BUTTONS[button.dataset['buttonKey'] ?? ''];
    if (phrase !== undefined) put(button, 'aria-label', say(phrase));
  });
  each(root, '.ContentEditable__root', (editor) => put(editor, 'aria-label', fieldName(editor) ?? say(BODY)));
  each(root, '.rs__input, .react-select input[role=combobox]', (input) => {
    if (!isNamed(input)) put(input, 'aria-label', fieldName(input) ?? say(CHOICE));
  });
  // Hidden from those who hear, and so nothing that they may come to by the keyboard: the box beside it does the same.
  each(root, '.dropdown-indicator[aria-hidden=true], .clear-indicator[aria-hidden=true]', (sign) =>
    put(sign, 'tabindex', '-1'),
  );
  for (const [english, phrase] of Object.entries(SAID_IN_ENGLISH))
    each(root, `[aria-label="${english}"]`, (control) => put(control, 'aria-label', say(phrase)));
  each(root, '.slash-menu-popup__item-text, .toolbar-popup__dropdown-item .text', (item) => {
    if (item.textContent === TABLE.en && language !== 'en') item.textContent = TABLE.uk;
  });
  each(root, '.collection-list', (list) => put(list, 'role', 'main'));
}

function each(root: ParentNode, selector: string, act: (found: HTMLElement) => void): void {
  for (const found of root.querySelectorAll<HTMLElement>(selector)) act(found);
}

/** A set that changes nothing would be seen by whoever watches for changes. */
function put(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** What an element says, with a space between its parts. */
function wordsOf(element: HTMLElement): string {
  const words: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) words.push(walker.currentNode.textContent?.trim() ?? '');
  return words.filter((word) => word !== '').join(' ');
}

function isNamed(input: HTMLElement): boolean {
  if ((input.getAttribute('aria-label') ?? '') !== '') return true;
  const by = input.getAttribute('aria-labelledby');
  return by !== null && document.getElementById(by) !== null;
}

/** What the field that a control stands in is called. */
function fieldName(control: HTMLElement): string | null {
  const label = control
    .closest('.field-type, .condition__field, .payload-settings__language')
    ?.querySelector('label, .field-label');
  const name = label?.textContent?.replace(/\s*\*\s*$/, '').trim() ?? '';
  return name === '' ? null : name;
}

/** What the column is called whose heading a button stands in. */
function columnName(button: HTMLElement): string {
  return button.closest('th')?.querySelector('.sort-column__label')?.textContent?.trim() ?? '';
}

/** What the row is about: what stands in its first cell that says anything. */
function rowName(box: HTMLElement): string {
  const cells = [...(box.closest('tr')?.querySelectorAll('td') ?? [])];
  return cells.map((cell) => cell.textContent?.trim() ?? '').find((words) => words !== '') ?? '';
}
