/** The feed builder, and the button that copies an address. */
export const BUILDER_STYLE = `
.builder{background:var(--panel);padding:1.2rem clamp(1rem,3vw,1.8rem) 1.4rem;margin:0 0 1rem;border-top:3px solid var(--ink);
  font:1rem/1.5 var(--sans)}
.builder h2{font:600 1.25rem/1.3 var(--serif);margin:0 0 .5rem}
.builder-columns{display:grid;grid-template-columns:minmax(0,1fr);gap:1.6rem}
.choice{border:0;margin:0;padding:.55rem 0;min-width:0;border-top:1px solid var(--rule)}
.choice legend{float:left;font-weight:600;margin-right:1rem;padding:0}
.choice label{display:inline-flex;flex-wrap:wrap;max-width:100%;box-sizing:border-box;gap:.5rem;align-items:baseline;padding:.2rem 1rem .2rem 0;cursor:pointer}
.choice summary{font-weight:600;cursor:pointer;padding:.2rem 0}
.choice output:not(:empty){display:inline-block;min-width:1.5em;margin-left:.4rem;padding:0 .4rem;border-radius:1rem;text-align:center;
  font-size:.85rem;background:var(--link);color:var(--paper)}
.choice ul{list-style:none;margin:.3rem 0 0;padding:0;display:grid;
  grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:0 1.2rem}
.choice input[type=search]~ul{max-height:16.6rem;overflow:auto}
.choice li[hidden]{display:none}
.choice li label{display:flex;flex-wrap:nowrap;padding:.25rem 0}
.choice input[type=checkbox],.choice input[type=radio]{accent-color:var(--link);width:1.05rem;height:1.05rem;flex:none;
  margin:0;transform:translateY(.12rem)}
.choice select{min-width:0;max-width:100%;padding:.3rem .5rem;border:1px solid var(--muted);border-radius:3px;background:var(--paper);color:var(--ink);font:inherit}
.choice input[type=search]{width:100%;margin:.4rem 0;padding:.5rem .7rem;border:1px solid var(--muted);border-radius:3px;
  background:var(--paper);color:var(--ink);font:inherit}
button.button{border:0;font:600 1rem/1.4 var(--sans);cursor:pointer}
.builder .address input{background:var(--paper)}
.builder-result{border-top:1px solid var(--rule);padding-top:1rem;min-width:0}
.builder-result[aria-busy]{opacity:.55}
.builder-result .section{border-top:0;padding-top:0;margin-top:1rem}
.builder-result .advice,.builder-result .address .detail{display:none}
.builder-result h1{font:600 1.15rem/1.35 var(--serif);letter-spacing:0}
.builder-result h2{font:600 1rem/1.4 var(--sans)}
.builder-result .headlines li:nth-child(n+6){display:none}
.feed-count{font:600 1rem/1.4 var(--sans);color:var(--muted);margin:.5rem 0}
.copy{float:right;margin:0 0 .3rem .8rem;padding:.3rem .8rem;border:1px solid var(--link);border-radius:3px;background:none;
  color:var(--link);font:600 .9rem/1.4 var(--sans);cursor:pointer}
.copy:hover{text-decoration:underline}
@media (min-width:56rem){
  .builder-columns{grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2.4rem}
  .builder-result{border-top:0;border-left:1px solid var(--rule);padding:0 0 0 2rem;
    position:sticky;top:1rem;align-self:start}
}
@media print{.builder,.copy{display:none}}
`;
