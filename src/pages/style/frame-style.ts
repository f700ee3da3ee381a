import { customProperties, DARK, LIGHT } from '../../colours/palette.ts';

/** Colours, type and the frame around every page. System fonts only: serif faces drawn for Cyrillic come first. */
export const FRAME_STYLE = `
:root{color-scheme:light dark;${customProperties(LIGHT)}
  --serif:'PT Serif','Noto Serif',Georgia,'DejaVu Serif','Times New Roman',serif;
  --sans:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif}
@media screen and (prefers-color-scheme:dark){:root{${customProperties(DARK)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;border-top:4px solid var(--brand);background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);overflow-wrap:break-word}
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
main{display:block;padding:2.2rem 0 3rem;min-height:50vh}
main:focus{outline:none}
.columns{display:grid;gap:3rem;grid-template-columns:minmax(0,1fr)}
@media (min-width:64rem){.columns{grid-template-columns:minmax(0,68ch) minmax(14rem,1fr);gap:4rem}}
.footer{border-top:1px solid var(--rule);padding:1.6rem 0 2.5rem;font:.93rem/1.6 var(--sans);color:var(--muted)}
.footer-columns{display:grid;gap:1.4rem 3rem;margin-bottom:1.2rem}
@media (min-width:44rem){.footer-columns{grid-template-columns:minmax(14rem,1fr) minmax(0,2fr)}
  .footer-columns nav:only-child{grid-column:1/-1}}
.footer h2{font:600 1rem/1.4 var(--sans);color:var(--ink);margin:0 0 .3rem}
.footer ul{list-style:none;margin:0;padding:0}
.footer nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.6rem}
.footer li a{display:inline-block;padding:.25rem 0}
.footer p{margin:0;max-width:68ch}
.press-facts{list-style:none;margin:0;padding:0}
.press-facts a{overflow-wrap:anywhere}
`;
