/** Lists of texts, the page of a feed and notices. */
export const LIST_STYLE = `
.listing>div:last-child>.month:first-child>h2{margin-top:.4rem}
.listing-ways{margin-bottom:1.6rem}
@media (min-width:64rem){
  .listing{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:4rem;align-items:start}
  .listing-ways{grid-area:1/2;margin:0;border-top:3px solid var(--ink);padding-top:1rem}
  .listing>div:last-child{grid-area:1/1}
  .listing .narrow form{display:grid;grid-template-columns:minmax(0,1fr)}
  .listing .narrow select,.listing .narrow input{width:100%}
}
.list-head{max-width:68ch;margin-bottom:1.6rem}
.list-head p{margin:.6rem 0 0}
.list{list-style:none;margin:0;padding:0;max-width:56rem}
.entry{display:flow-root;padding:1.2rem 0;border-top:1px solid var(--rule)}
.entry .entry-title{font-size:1.13rem;margin:0;text-wrap:pretty}
.entry .entry-title a{color:var(--ink);text-decoration:none}
.entry .entry-title a:visited{color:var(--visited)}
.entry .entry-title a:hover{text-decoration:underline;color:var(--link)}
.entry .meta{margin:0 0 .3rem}
.entry .summary+.meta{margin:.3rem 0 0}
.entry .entry-title+.replaced{margin:.3rem 0 0}
.entry p.summary{margin:.4rem 0 0;line-height:1.5}
.thumb{float:right;width:5.6rem;margin:.2rem 0 .4rem 1rem;overflow:hidden;background:var(--panel);aspect-ratio:3/2}
.thumb img{width:100%;height:100%;object-fit:cover}
@media (min-width:40rem){
  .entry .entry-title{font-size:1.28rem}
  .entry.has-thumb{display:grid;grid-template-columns:minmax(0,1fr) 12.5rem;gap:1.8rem}
  .thumb{grid-area:1/2;width:auto;margin:0;align-self:start}
  .has-thumb>article{grid-area:1/1}
}
.pager{display:flex;justify-content:space-between;gap:1rem;margin-top:1.5rem;border-top:1px solid var(--rule);padding-top:1rem;
  font:1rem/1.4 var(--sans);max-width:56rem}
.pager a{padding:.4rem 0}
.pager>a[rel=next]{margin-left:auto}
.pages{display:flex;flex-wrap:wrap;gap:.3rem;list-style:none;margin:0;padding:0}
.pages a,.pages [aria-current]{display:inline-block;min-width:2.2rem;padding:.4rem .5rem;text-align:center;border-radius:3px}
.pages a{text-decoration:none;background:var(--panel)}
.pages a:hover{text-decoration:underline}
.pages [aria-current]{font-weight:700}
.month>h2{font:600 1.05rem/1.4 var(--sans);color:var(--muted);margin:1.8rem 0 .6rem}
.month .entry:first-child{border-top:0;padding-top:.4rem}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;margin:0;padding:0;font:.95rem/1.3 var(--sans)}
.chips a{display:inline-block;padding:.4rem .8rem;background:var(--panel);border-radius:1rem;text-decoration:none}
.chips a:hover{text-decoration:underline}
.chips a[aria-current]{outline:2px solid var(--ink);font-weight:600}
.periods{margin-top:1.2rem}
.narrowing{max-width:56rem;font:.95rem/1.5 var(--sans)}
.narrowing>*{margin:0 0 1rem}
.chosen{display:flex;flex-wrap:wrap;gap:.5rem;align-items:baseline}
.chosen a{padding:.3rem .7rem;border:1px solid var(--muted);border-radius:1rem;text-decoration:none;color:var(--ink)}
.narrow summary{font-weight:600;cursor:pointer;padding:.3rem 0}
.narrow form{display:flex;flex-wrap:wrap;gap:1rem;align-items:end;padding:.6rem 0}
.narrow label{display:grid;gap:.25rem;min-width:0}
.narrow select,.narrow input{max-width:100%;min-height:2.6rem;padding:.4rem .6rem;border:1px solid var(--muted);border-radius:3px;
  background:var(--paper);color:var(--ink);font:inherit}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.follow{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
.band .pager{max-width:none}
.follow{font:.95rem/1.5 var(--sans)}
.steps{font:1rem/1.55 var(--sans)}
.steps li{margin:.35rem 0}
.notice{max-width:44rem;padding-top:1rem}
.notice h1{margin-bottom:1rem}
`;
