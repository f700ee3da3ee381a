import { useState } from 'react';

/** A year that is still being typed is one of the first centuries. */
const FIRST_DAY = '1900-01-01';

/** A day, typed or picked. What is half typed stays in the field and is asked of nobody. */
export function DayInput({ day, id, onDay }: { day: string; id: string; onDay: (day: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      id={id}
      max="9999-12-31"
      onBlur={() => setTyped(null)}
      onChange={({ target: { value } }) => {
        setTyped(value);
        if (value === '' || value >= FIRST_DAY) onDay(value);
      }}
      type="date"
      value={typed ?? day}
    />
  );
}
