/** How soon it is, behind a date: «сьогодні останній день»; nothing where it is not soon. */
export function DaysLeft({ words, days }: { words: (days: number) => string; days: number | null }) {
  if (days === null) return null;
  return (
    <>
      {' · '}
      <strong className="days">{words(days)}</strong>
    </>
  );
}
