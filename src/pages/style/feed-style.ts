/** A feed's address with its switch, and the directory of feeds. Links that stand in a list are 24 px high at least (WCAG 2.2, 2.5.8). */
export const FEED_STYLE = `
.formats{position:relative;border:0;margin:0 0 1.4rem;padding:0;min-width:0;font:1rem/1.45 var(--sans)}
.formats legend{font-weight:600;padding:0;margin-bottom:.4rem}
.formats>input{position:absolute;opacity:0;width:1px;height:1px}
.formats>label{display:inline-block;padding:.3rem .8rem;margin:0 .3rem .5rem 0;border:1px solid var(--muted);border-radius:3px;cursor:pointer}
.formats>input:checked+label{background:var(--ink);border-color:var(--ink);color:var(--paper);font-weight:600}
.formats>input:focus-visible+label{outline:3px solid var(--link);outline-offset:2px}
.formats>.address{display:none}
.formats>input:nth-of-type(1):checked~.address:nth-of-type(1),.formats>input:nth-of-type(2):checked~.address:nth-of-type(2),
.formats>input:nth-of-type(3):checked~.address:nth-of-type(3){display:block}
.address code{display:block;margin-bottom:.4rem;padding:.65rem .8rem;border:1px solid var(--muted);border-radius:3px;background:var(--paper);
  overflow-wrap:anywhere;user-select:all;font:.95rem/1.45 ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace}
.address p{margin:0}
.embed-code code{white-space:pre-wrap}
.address a,.whole-feed a{display:inline-block;padding:.15rem 0}
.formats>label:last-of-type{margin-right:.8rem}
.copy{padding:.3rem .8rem;margin:0 0 .5rem;border:1px solid var(--link);border-radius:3px;background:var(--link);
  color:var(--paper);font:600 1rem/1.45 var(--sans);cursor:pointer}
.copy:hover{text-decoration:underline}
@media (scripting:enabled){.copy[hidden]{display:inline-block;visibility:hidden}.find[hidden]{display:block;visibility:hidden}}
.feed-count{font:600 1rem/1.4 var(--sans);color:var(--muted);margin:.5rem 0}
.whole-feed{background:var(--panel);border-top:3px solid var(--ink);padding:1.2rem clamp(1rem,3vw,1.8rem);margin-bottom:1.6rem;
  font:1rem/1.5 var(--sans)}
.whole-feed h2{font:600 1.25rem/1.3 var(--serif)}
.whole-feed .formats{margin-bottom:.8rem}
.whole-feed p:last-child{margin:0}
.find input{width:100%;max-width:30rem;margin:.4rem 0;padding:.5rem .7rem;border:1px solid var(--muted);border-radius:3px;
  background:var(--paper);color:var(--ink);font:1rem/1.4 var(--sans)}
::placeholder{color:var(--muted);opacity:1}
.find p{min-height:1.5em;margin:0;font:.95rem/1.5 var(--sans);color:var(--muted)}
.feed-list h2{font:600 1.35rem/1.3 var(--serif)}
.feed-list h3{font:600 1.05rem/1.4 var(--sans);margin:1.4rem 0 .3rem}
.feed-list>p{font:1rem/1.5 var(--sans);margin:0}
.feed-list a{display:inline-block;padding:.2rem 0}
.directory{list-style:none;margin:0;padding:0;columns:19rem;column-gap:2.5rem;font:1rem/1.45 var(--sans)}
.directory li:not([hidden]){display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:1rem;align-items:center}
.directory li{break-inside:avoid;padding:.3rem 0;border-bottom:1px solid var(--rule)}
.directory span{grid-area:2/1;color:var(--muted);font-size:.9rem}
.directory a[type]{grid-area:1/2/3;padding:.2rem .6rem;border:1px solid var(--rule);border-radius:3px;font-size:.9rem;text-decoration:none}
.directory a[type]:hover{border-color:var(--link);text-decoration:underline}
.feed-lists+.builder{margin-top:2.2rem}
@media (forced-colors:active){.formats>input:checked+label{text-decoration:underline;border-width:3px}}
@media print{.copy,.find,.formats>label{display:none}.formats>.address{display:block}}
`;
