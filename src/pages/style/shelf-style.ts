/** Guides by their covers, and thematic pages: their own, and the ways to them. */
export const SHELF_STYLE = `
.shelf{display:grid;grid-template-columns:repeat(auto-fill,9.5rem);gap:1.6rem 1rem;list-style:none;margin:0;padding:0;
  justify-content:space-between}
.shelf-cover{height:13.4rem;display:flex;align-items:end;margin-bottom:.7rem;background:var(--panel);border:1px solid var(--rule)}
.shelf-cover img{width:100%;height:100%;object-fit:cover;object-position:top}
.shelf-cover span{align-self:start;padding:1rem .8rem;font:600 .9rem/1.35 var(--sans);color:var(--muted);max-height:100%;overflow:hidden;
  overflow-wrap:anywhere;hyphens:auto}
.shelf h3{font-size:1rem;line-height:1.3;font-weight:600;hyphens:auto}
.shelf h3 a{color:var(--ink);text-decoration:none;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.shelf h3 a:hover{text-decoration:underline;color:var(--link)}
.shelf .meta{margin:.3rem 0 0}
.shelf-full{grid-template-columns:minmax(0,1fr);gap:2.2rem 2.5rem}
.shelf-full>li{display:grid;grid-template-columns:5.6rem minmax(0,1fr);gap:1.1rem;align-items:start}
.shelf-full .shelf-cover{height:7.9rem;margin:0}
.shelf-full h3{font-size:1.13rem}
.shelf-full h3 a{-webkit-line-clamp:6}
.shelf-full .summary{margin:.5rem 0 0;line-height:1.5}
@media (min-width:40rem){.shelf-full>li{grid-template-columns:9.5rem minmax(0,1fr)}.shelf-full .shelf-cover{height:13.4rem}}
@media (min-width:64rem){.shelf-full{grid-template-columns:repeat(2,minmax(0,1fr))}}
.language-chips{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;margin:.5rem 0 0;padding:0;font:.85rem/1.3 var(--sans)}
.language-chips li{padding:.15rem .6rem;border:1px solid var(--rule);border-radius:1rem;color:var(--muted)}
.earlier-editions{margin:.6rem 0 0;font:.95rem/1.5 var(--sans)}
.earlier-editions summary{cursor:pointer;padding:.25rem 0}
.shelf-list{margin-top:2rem}
.themes{list-style:none;margin:0 0 1.2rem;padding:0;display:grid;gap:.8rem 1.2rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
.themes li{border-left:4px solid var(--brand);background:var(--panel);padding:.8rem 1.1rem}
.themes a{font:600 1.05rem/1.35 var(--sans);display:inline-block;padding:.1rem 0}
.themes p{margin:.3rem 0 0;font-size:.95rem;line-height:1.45;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.theme{max-width:68ch}
.corrections{display:grid;gap:.7rem}
`;
