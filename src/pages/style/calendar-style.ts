/** Days of the calendar: quiet lines, and what is over quieter still. */
export const CALENDAR_STYLE = `
.day{max-width:56rem}
.calendar-entry{padding:.7rem 0;border-top:1px solid var(--rule)}
.calendar-entry time{white-space:normal}
.calendar-entry .meta{margin:0 0 .2rem}
.calendar-title{margin:0;font-size:1.1rem;line-height:1.35}
.calendar-entry.past a{color:var(--muted)}
`;
