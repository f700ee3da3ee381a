import { customProperties, DARK, LIGHT } from './palette.ts';

/** Colours, type and the frame around every page. System fonts only: serif faces drawn for Cyrillic come first. */
export const FRAME_STYLE = `
:root{color-scheme:light dark;${customProperties(LIGHT)}
  --serif:'PT Serif','Noto Serif',Georgia,'DejaVu Serif','Times New Roman',serif;
  --sans:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif}
@media screen and (prefers-color-scheme:dark){:root{${customProperties(DARK)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);overflow-wrap:break-word}
h1,h2,h3{line-height:1.2;text-wrap:balance;hyphens:auto;hyphenate-limit-chars:12 5 5;margin:0}
h1{font-size:clamp(1.65rem,1.3rem + 1.6vw,2.35rem);letter-spacing:-.01em}
h2{font-size:1.35rem}
p{margin:0 0 1em;text-wrap:pretty}
ul,ol{padding-left:1.4em}
a{color:var(--link);text-underline-offset:.16em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
img{display:block;max-width:100%;height:auto}
.skip{position:absolute;left:1rem;top:-6rem;padding:.6rem 1rem;background:var(--ink);color:var(--paper);z-index:1}
.skip:focus{top:.5rem}
.sheet{max-width:72rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
.masthead{padding-top:1.4rem}
.masthead-name{font-size:clamp(1.3rem,1.1rem + 1vw,1.8rem);font-weight:700;line-height:1.2;margin:0 0 .8rem;letter-spacing:-.01em}
.masthead-name a{color:inherit;text-decoration:none}
.masthead-name a:hover{text-decoration:underline}
.masthead-bar{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;
  border-top:3px solid var(--ink);border-bottom:1px solid var(--rule);font:.95rem/1.4 var(--sans)}
.masthead-bar ul{display:flex;flex-wrap:wrap;gap:0 1.3rem;list-style:none;margin:0;padding:0}
.masthead-bar a{display:inline-block;padding:.65rem 0;text-decoration:none}
.languages{margin:0;display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline}
.languages span{color:var(--muted)}
.masthead-bar nav:first-child a{color:var(--ink)}
.masthead-bar a:hover,.masthead-bar a[aria-current]{text-decoration:underline;text-decoration-thickness:.12em}
main{display:block;padding:2.2rem 0 3rem;min-height:50vh}
main:focus{outline:none}
.columns{display:grid;gap:3rem;grid-template-columns:minmax(0,1fr)}
@media (min-width:64rem){.columns{grid-template-columns:minmax(0,68ch) minmax(14rem,1fr);gap:4rem}}
.footer{border-top:1px solid var(--rule);padding:1.2rem 0 2.5rem;font:.9rem/1.6 var(--sans);color:var(--muted)}
.footer ul{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;list-style:none;margin:0 0 .6rem;padding:0}
.footer p{margin:0;max-width:68ch}
`;
