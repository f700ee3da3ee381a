/** Days of the calendar: quiet lines, and what is over quieter still. */
export const CALENDAR_STYLE = `
.day{max-width:56rem;display:grid;grid-template-columns:3.6rem minmax(0,1fr);gap:0 1.4rem;margin:0;padding:1.1rem 0}
.day>h2{font:600 1.05rem/1.4 var(--sans);grid-area:1/2;margin:0 0 .4rem}
.day>.tile{grid-area:1/1/3}
.day>.plain{grid-area:2/2}
.calendar-entry{padding:.5rem 0}
.calendar-entry+.calendar-entry{border-top:1px solid var(--rule)}
.calendar-entry time{white-space:normal}
.calendar-entry .meta{margin:0 0 .2rem}
.calendar-title{margin:0;font-size:1.1rem;line-height:1.35}
.calendar-entry.past a{color:var(--muted)}
`;
