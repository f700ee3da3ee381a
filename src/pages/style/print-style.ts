/** On paper: the text and what it leads to, in black on white. A link is printed with its address, unless it shows it. */
export const PRINT_STYLE = `
@media print{
  .masthead-bar,.masthead search,.skip,.beside,.pass-on,.footer ul,.tags-section,.text-contents,.pager,.periods,.narrowing,button{display:none}
  body{font-size:11pt;background:#fff;color:#000}
  .button{display:inline;padding:0;background:none;color:inherit}
  .prose a[href]::after,.download a::after,.button::after{content:' (' attr(href) ')';font-size:.85em;font-weight:400;word-break:break-all}
  .prose a[data-address]::after{content:' (' attr(data-address) ')'}
  .prose a.shown::after{content:none}
  h1,h2,h3,figure,.box{break-inside:avoid;break-after:auto}
  h2,h3{break-after:avoid}
}
`;
