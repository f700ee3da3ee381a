/** The part of a Lexical editor state that the demo's bodies use, as Payload's richtext-lexical 3 stores it. */
interface ElementNode<Type extends string, Child> {
  type: Type;
  children: Child[];
  direction: 'ltr';
  format: '';
  indent: 0;
  version: number;
}

export interface TextNode {
  type: 'text';
  text: string;
  /** Bit mask: 1 bold, 2 italic. */
  format: number;
  detail: 0;
  mode: 'normal';
  style: '';
  version: 1;
}

/** Where a link leads: an address, or an item of a collection. */
export type LinkFields =
  | { linkType: 'custom'; url: string; newTab: boolean }
  | { linkType: 'internal'; doc: { relationTo: string; value: string | number }; newTab: boolean };

export interface LinkNode extends ElementNode<'link', TextNode> {
  id: string;
  fields: LinkFields;
}

export type InlineNode = TextNode | LinkNode;

interface ParagraphNode extends ElementNode<'paragraph', InlineNode> {
  textFormat: 0;
  textStyle: '';
}

interface HeadingNode extends ElementNode<'heading', InlineNode> {
  tag: 'h2' | 'h3';
}

type QuoteNode = ElementNode<'quote', InlineNode>;

export interface ListItemNode extends ElementNode<'listitem', InlineNode> {
  value: number;
}

interface ListNode extends ElementNode<'list', ListItemNode> {
  listType: 'bullet' | 'number';
  tag: 'ul' | 'ol';
  start: 1;
}

export type BlockNode = ParagraphNode | HeadingNode | QuoteNode | ListNode;

export interface EditorState {
  root: ElementNode<'root', BlockNode>;
}
