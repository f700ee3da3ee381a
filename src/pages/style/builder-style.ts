/** The feed builder. On a phone what has come of the choices stays in sight, below them. */
export const BUILDER_STYLE = `
.builder{background:var(--panel);padding:1.2rem clamp(1rem,3vw,1.8rem) 1.4rem;margin:0 0 1rem;border-top:3px solid var(--ink);
  font:1rem/1.5 var(--sans)}
h1+.box{margin-top:1rem}
.builder>summary{cursor:pointer;padding:.2rem 0}
.builder>summary h2{display:inline;font:600 1.25rem/1.3 var(--serif)}
.builder[open]>summary{margin-bottom:.8rem}
.builder-columns{display:grid;grid-template-columns:minmax(0,1fr);gap:1.6rem}
.choice{border:0;margin:0;padding:.55rem 0;min-width:0;border-top:1px solid var(--rule)}
.choice legend{float:left;font-weight:600;margin-right:1rem;padding:0}
.choice label{display:inline-flex;flex-wrap:wrap;max-width:100%;box-sizing:border-box;gap:.5rem;align-items:baseline;padding:.2rem 1rem .2rem 0;cursor:pointer}
.choice summary{font-weight:600;cursor:pointer;padding:.2rem 0}
.choice output:not(:empty){display:inline-block;min-width:1.5em;margin-left:.4rem;padding:0 .4rem;border-radius:1rem;text-align:center;
  font-size:.85rem;background:var(--link);color:var(--paper)}
.choice ul{list-style:none;margin:.3rem 0 0;padding:0;display:grid;
  grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:0 1.2rem}
.choice .find~ul{max-height:16.6rem;overflow:auto}
.choice li[hidden]{display:none}
.choice li label{display:flex;flex-wrap:nowrap;padding:.25rem 0}
.choice input[type=checkbox],.choice input[type=radio]{accent-color:var(--link);width:1.05rem;height:1.05rem;flex:none;
  margin:0;transform:translateY(.12rem)}
.choice select{min-width:0;max-width:100%;padding:.3rem .5rem;border:1px solid var(--muted);border-radius:3px;background:var(--paper);color:var(--ink);font:inherit}
button.button{border:0;font:600 1rem/1.4 var(--sans);cursor:pointer}
.choice-buttons{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center}
.builder-result{border-top:1px solid var(--rule);padding-top:1rem;min-width:0}
.builder-result[aria-busy]{opacity:.55}
.builder-result .detail{display:none}
.builder-result h3{font:600 1rem/1.4 var(--sans)}
.builder-result h3:first-child{font:600 1.15rem/1.35 var(--serif);hyphens:manual}
.builder-result .headlines li:nth-child(n+6){display:none}
@media (max-width:55.99rem){
  .builder-result[data-live]{position:sticky;bottom:0;background:var(--panel);max-height:60vh;overflow:auto;padding-bottom:.6rem}
  .builder-result .formats{margin:0;font-size:.93rem}
  .builder-result .formats>label,.builder-result .copy{padding:.2rem .5rem;font-size:inherit}
  .builder-result .feed-count{margin:0 0 .3rem}
  .builder-result h3:first-child{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
  .builder-result .address code{padding:.4rem .6rem;font-size:.88rem}
  .builder-result legend,.builder-result .address p{display:none}
  .builder-result [data-feed^=preview]{display:none}
}
@media (min-width:56rem){
  .builder-columns{grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2.4rem}
  .builder-result{border-top:0;border-left:1px solid var(--rule);padding:0 0 0 2rem;
    position:sticky;top:1rem;align-self:start}
}
@media print{.builder{display:none}}
`;
