/** The front page: what is at the head, the dates that are near, bands of what there is. */
export const FRONT_STYLE = `
.front-head{display:grid;gap:2.2rem 3rem;grid-template-columns:minmax(0,1fr)}
.lead-text .thumb{float:none;width:auto;margin:0 0 1rem}
.lead-text .entry-title{font-size:clamp(1.5rem,1.2rem + 1.5vw,2.2rem);line-height:1.15;text-wrap:balance}
.lead-text .summary{font-size:1.15rem;line-height:1.5;margin:.7rem 0 0}
.entry-title a{color:var(--ink);text-decoration:none}
.entry-title a:visited{color:var(--visited)}
.entry-title a:hover{text-decoration:underline;color:var(--link)}
@media (min-width:56rem){.front-head{grid-template-columns:minmax(0,2fr) minmax(0,1fr)}}
.near{background:var(--panel);border-top:4px solid var(--brand);padding:1.1rem 1.2rem 1rem;align-self:start}
.near>h2{font:700 1.15rem/1.3 var(--sans);margin:0 0 .4rem}
.near-dates{list-style:none;margin:0;padding:0}
.near-dates li{display:grid;grid-template-columns:3.4rem minmax(0,1fr);gap:.9rem;padding:.8rem 0;border-top:1px solid var(--rule)}
.near-dates li:first-child{border-top:0}
.near-dates .meta{margin:.25rem 0 0}
.tile{margin:0;align-self:start;text-align:center;background:var(--brand);color:var(--paper);border-radius:4px;padding:.3rem 0 .35rem;
  font:.8rem/1.15 var(--sans)}
.tile b{display:block;font-size:1.45rem;line-height:1.1}
.near-title{margin:0;font-size:1rem;line-height:1.35}
.near-title a{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;color:var(--ink);text-decoration:none}
.near-title a:hover{text-decoration:underline;color:var(--link)}
.way{margin:.5rem 0 0;font:.95rem/1.5 var(--sans)}
.way a,.band-head a{display:inline-block;padding:.25rem 0}
.band{margin-top:2.8rem;border-top:3px solid var(--ink);padding-top:.9rem}
.band-head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1.5rem;margin-bottom:.9rem;
  font:.95rem/1.5 var(--sans)}
.band-head h2{font:700 1.35rem/1.25 var(--serif)}
.front .entry:first-child{border-top:0;padding-top:.3rem}
.front .entry-title a,.front p.summary{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.front .entry .entry-title{font-size:1.13rem}
@media (min-width:56rem){
  .front{max-width:none;display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 3rem}
  .front .entry:nth-child(2){border-top:0;padding-top:.3rem}
  .front .entry.has-thumb{grid-template-columns:minmax(0,1fr) 9rem;gap:1.4rem}
  .two-columns .headlines{columns:2;column-gap:3rem}
  .two-columns .headlines li{break-inside:avoid}
}
.earlier{font:600 1.05rem/1.4 var(--sans);color:var(--muted);margin:1.4rem 0 .8rem;border-top:1px solid var(--rule);padding-top:1.2rem}
.two-columns .headlines li:first-child{padding-top:.75rem}
.chips small{color:var(--muted);padding-left:.2rem}
@media screen and (prefers-color-scheme:dark){.thumb img,.cover img,.shelf-cover img,.prose img{filter:brightness(.88)}}
`;
