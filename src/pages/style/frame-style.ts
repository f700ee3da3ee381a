import { customProperties, DARK, LIGHT } from '../../colours/palette.ts';

/** Colours, type and the frame around every page. Faces of the system stand in where a letter has none of ours. */
export const FRAME_STYLE = `
:root{color-scheme:light dark;${customProperties(LIGHT)}
  --serif:'Noto Serif',Georgia,'DejaVu Serif','Times New Roman',serif;
  --sans:'Noto Sans',system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}
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
picture{display:contents}
img{display:block;max-width:100%;height:auto}
.skip{position:absolute;left:1rem;top:-6rem;padding:.6rem 1rem;background:var(--ink);color:var(--paper);z-index:1}
.skip:focus{top:.5rem}
.sheet{max-width:72rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
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
