/** The sign of the press centre in the corner of the admin: a source and its waves, going out. Drawn here, asked from nobody. */
export function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" fill="none" aria-label="Вісник" role="img">
      <circle cx="5" cy="19" r="3" fill="currentColor" />
      <path d="M4 11a9 9 0 0 1 9 9" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M4 4a16 16 0 0 1 16 16" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}
