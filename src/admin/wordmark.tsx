import { Mark } from './mark.tsx';

/** The name above the sign-in form. */
export function Wordmark() {
  return (
    <div className="wordmark">
      <Mark />
      <span>Вісник</span>
    </div>
  );
}
