/** The API's documentation: text of one measure, and its contents beside it wherever one reads. Nothing in it scrolls sideways. */
export const DOCS_STYLE = `
.docs{display:grid;gap:0 4rem;grid-template-columns:minmax(0,68ch)}
.docs code{font-size:.9em;overflow-wrap:anywhere}
.docs pre{white-space:pre-wrap;font:.9rem/1.5 ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace}
.docs pre code{font-size:inherit}
.members{margin:0 0 1.4em;border-top:1px solid var(--rule)}
.members>div{border-bottom:1px solid var(--rule);padding:.5rem 0}
.members dt code{font-weight:600}
.members dd{margin:.15rem 0 0}
.docs-contents{font:.93rem/1.45 var(--sans);margin:0 0 2rem}
.docs-contents h2{font:600 1.05rem/1.4 var(--sans);margin:0 0 .6rem}
.docs-contents ul{list-style:none;margin:0;padding:0}
.docs-contents ul ul{margin:.2rem 0 .8rem;padding-left:.9rem;border-left:2px solid var(--rule)}
.docs-contents a{display:inline-block;padding:.22rem 0;text-decoration:none}
.docs-contents a:hover{text-decoration:underline}
@media (min-width:64rem){
  .docs{grid-template-columns:minmax(0,68ch) minmax(0,1fr);grid-template-rows:auto 1fr}
  .docs-contents{grid-area:1/2/span 2/auto;position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow:auto;margin:0}
}
@media print{.docs-contents{position:static;max-height:none}}
`;
