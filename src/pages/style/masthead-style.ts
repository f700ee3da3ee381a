/** Name, search and sections above every page. */
export const MASTHEAD_STYLE = `
.masthead{padding-top:1.1rem}
.masthead-top{display:flex;flex-wrap:wrap;gap:.9rem 2rem;align-items:center;justify-content:space-between;margin-bottom:1rem}
.masthead-brand{display:flex;gap:.9rem;align-items:center;flex:1 1 18rem;min-width:0}
.masthead-brand img{flex:none;width:3rem;height:3rem;border-radius:6px}
.masthead-brand div{min-width:0}
.masthead-name{font-size:clamp(1.25rem,1.05rem + .9vw,1.7rem);font-weight:700;line-height:1.15;margin:0;letter-spacing:-.01em;hyphens:none}
.masthead-name a{color:inherit;text-decoration:none}
.masthead-name a:hover{text-decoration:underline}
.masthead-line{margin:.2rem 0 0;font:.92rem/1.35 var(--sans);color:var(--muted);display:-webkit-box;-webkit-box-orient:vertical;
  -webkit-line-clamp:2;overflow:hidden}
.masthead-tools{display:flex;gap:.7rem;flex:1 1 22rem;max-width:34rem;align-items:stretch;justify-content:flex-end}
.masthead-tools search{flex:1;min-width:0}
.masthead-tools .button{font:600 .95rem/1.4 var(--sans);padding:.55rem 1rem;white-space:nowrap}
.masthead-bar{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;
  border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);font:.97rem/1.4 var(--sans)}
.masthead-bar ul{display:flex;flex-wrap:wrap;gap:0 1.3rem;list-style:none;margin:0;padding:0}
.masthead-bar a{display:inline-block;padding:.65rem 0 .5rem;text-decoration:none;border-bottom:3px solid transparent}
@media (max-width:40rem){.masthead-bar a{padding:.45rem 0 .3rem}.masthead-tools{max-width:none;justify-content:flex-start}}
.languages{margin:0;display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline;color:var(--muted)}
.languages a{color:var(--muted)}
.masthead-bar nav:first-child a{color:var(--ink)}
.masthead-bar a:hover{border-color:var(--rule)}
.masthead-bar nav:first-child a[aria-current]{font-weight:600;border-color:var(--brand)}
.masthead-search{display:flex}
.masthead-search input,.search-field input{flex:1;min-width:0;padding:.5rem .7rem;border:1px solid var(--muted);border-radius:3px;
  background:var(--paper);color:var(--ink);font:1rem/1.4 var(--sans)}
.masthead-search input{border-radius:3px 0 0 3px;border-right:0;width:100%}
.masthead-search button{padding:.5rem .9rem;border:1px solid var(--muted);border-radius:0 3px 3px 0;background:var(--panel);
  color:var(--ink);font:600 .95rem/1.4 var(--sans);cursor:pointer}
@media (max-width:30rem){
  .masthead-search button{font-size:0;line-height:0}
  .masthead-search button::before{content:'→';content:'→' / '';font-size:1.05rem;line-height:1.3}
}
`;
