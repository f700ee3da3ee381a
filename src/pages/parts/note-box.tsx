/** A titled note set off from the text: a correction, a disclaimer. Its line breaks are kept. */
export function NoteBox({ title, text, isMarked = false }: { title: string; text: string; isMarked?: boolean }) {
  return (
    <aside className={isMarked ? 'box box-note' : 'box'} aria-label={title}>
      <h2>{title}</h2>
      <p className="note">{text}</p>
    </aside>
  );
}
