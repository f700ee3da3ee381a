const FORMAT = new Intl.DateTimeFormat('uk-UA', {
  timeZone: 'Europe/Kyiv',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `22.11.2026 19:24`, in Kyiv: how the whole desk writes a moment. */
export function deskMoment(at: string | Date): string {
  return FORMAT.format(new Date(at)).replace(',', '');
}
