/** One text: its head, body, boxes, downloads and the column beside it. */
export const TEXT_STYLE = `
.meta{font:.9rem/1.5 var(--sans);color:var(--muted);margin:0 0 .7rem}
.meta time,.meta .kind{white-space:nowrap}
.kind{color:var(--brand);font-weight:600;margin-right:.8em}
a.kind{text-decoration:none}
a.kind:hover{text-decoration:underline}
.kind-announcement{color:var(--announcing)}
.kind-call{color:var(--calling)}
.kind-vacancy{color:var(--hiring)}
.kind-guide{color:var(--guiding)}
.crumbs{font:.9rem/1.5 var(--sans);margin:0 0 .3rem}
.crumbs ol{display:flex;flex-wrap:wrap;list-style:none;margin:0;padding:0}
.crumbs a{display:inline-block;padding:.3rem 0}
.crumbs a:not(:hover){text-decoration:none}
.crumbs a:not(.kind){color:var(--muted)}
.crumbs li+li::before{content:'›';content:'›' / '';padding:0 .6em;color:var(--muted)}
.lead{font-size:1.22rem;line-height:1.5;margin:1rem 0 1.4rem}
.byline{font:.95rem/1.5 var(--sans);margin:0 0 1.4rem}
.plain-page{max-width:68ch}
.plain-page h1{margin-bottom:1.2rem}
.plain-page>.detail{margin-top:2rem}
.plain-page>.detail::first-letter{text-transform:uppercase}
figure{margin:0 0 1.6rem}
.cover img{width:100%;background:var(--panel)}
figcaption{font:.85rem/1.45 var(--sans);color:var(--muted);padding-top:.45rem}
.text-contents{border-left:3px solid var(--rule);padding:.1rem 0 .1rem 1.2rem;margin:0 0 1.8rem;font:.98rem/1.45 var(--sans)}
.text-contents h2{font:600 1rem/1.4 var(--sans);margin:0 0 .3rem}
.text-contents ol{list-style:none;margin:0;padding:0}
.text-contents a{display:inline-block;padding:.25rem 0}
.text-contents .deeper{padding-left:1.2rem}
.prose>:first-child{margin-top:0}
.prose h2,.prose h3,.prose h4{margin:1.8em 0 .6em}
.prose h3{font-size:1.15rem}
.prose h4{font-size:1rem}
.prose blockquote{margin:1.4em 0;padding:.1em 0 .1em 1.2em;border-left:3px solid var(--accent);font-style:italic}
.prose li{margin:.3em 0}
.prose pre{overflow-x:auto;background:var(--panel);padding:1em}
.prose iframe,.prose video{max-width:100%}
.prose a:visited,.list a:visited{color:var(--visited)}
.box{background:var(--panel);padding:1rem 1.2rem;margin:0 0 1.6rem;font:.98rem/1.5 var(--sans)}
.box h2{font:600 1.1rem/1.4 var(--sans);margin:0 0 .4rem}
.box p{margin:0 0 .5rem}
.box>:last-child{margin-bottom:0}
.note{white-space:pre-line}
.box-event{border-left:4px solid var(--brand)}
.days{color:var(--ink);white-space:nowrap}
.box-past{border-left:4px solid var(--rule);color:var(--muted)}
.box-note{border-left:4px solid var(--accent)}
.facts{font:.98rem/1.5 var(--sans);display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3rem 1.2rem;margin:0}
.facts dt{color:var(--muted)}
.facts dd{margin:0}
.facts+p{margin-top:.9rem}
.button{display:inline-block;padding:.6rem 1.1rem;background:var(--brand);color:var(--paper);text-decoration:none;border-radius:3px}
.button:hover{text-decoration:underline}
.section{margin-top:2.2rem;border-top:1px solid var(--rule);padding-top:1rem}
.section>h2{font-size:1.3rem;margin:0 0 .8rem}
.guide-files h2{font-size:1.15rem;margin:1.3rem 0 .5rem}
.guide-files div:first-child h2{margin-top:0}
.facts+.guide-files{margin-top:1.4rem}
.plain{list-style:none;margin:0;padding:0}
.detail{font-family:var(--sans)}
.plain>li{margin:0 0 .7rem}
.files{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:.7rem}
.download{font:1rem/1.45 var(--sans);position:relative;background:var(--panel);border:1px solid var(--rule);border-radius:3px;padding:.8rem 1rem .8rem 4.4rem}
.download::before{content:attr(data-type) / '';position:absolute;left:.8rem;top:.9rem;width:2.9rem;text-align:center;overflow:hidden;
  background:var(--brand);color:var(--paper);border-radius:3px;padding:.35rem 0;font:700 .75rem/1.2 var(--sans)}
.pass-on{border-top:1px solid var(--rule);margin-top:1.6rem;padding-top:1rem;font:.95rem/1.5 var(--sans)}
.pass-on p{margin:0 0 .5rem}
.pass-on a{display:inline-block;padding:.15rem 0}
.plain-button{padding:.3rem .8rem;border:1px solid var(--muted);border-radius:3px;background:var(--paper);color:var(--ink);font:.95rem/1.4 var(--sans);cursor:pointer}
.plain-button:hover{border-color:var(--ink);text-decoration:underline}
.share{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem 1.4rem}
.download a{font-weight:600}
.download small,.detail{font-size:.9rem;color:var(--muted)}
.download small,.whole{white-space:nowrap}
.tags{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;margin:0;padding:0;font:.95rem/1.3 var(--sans)}
.tags a{display:inline-block;padding:.4rem .8rem;background:var(--panel);border-radius:1rem;text-decoration:none}
.tags a:hover{text-decoration:underline}
.headlines{list-style:none;margin:0;padding:0;line-height:1.4}
.headlines li{padding:.75rem 0;border-bottom:1px solid var(--rule)}
.headlines li:first-child{padding-top:0}
.headlines time{display:block;font:.85rem/1.5 var(--sans);color:var(--muted)}
.headlines a{color:var(--ink);text-decoration:none}
.headlines a:hover{text-decoration:underline;color:var(--link)}
.headlines+.follow{margin-top:1rem}
.beside section+section{margin-top:2.2rem}
.beside h2{font-size:1.2rem;border-top:3px solid var(--ink);padding-top:.7rem;margin:0 0 .9rem}
.guide-head{display:grid;gap:1.6rem;grid-template-columns:minmax(0,1fr);margin-bottom:1.6rem}
.guide-head .cover{margin:0;max-width:13rem}
.guide-head .cover img{border:1px solid var(--rule)}
@media (min-width:36rem){.guide-head{grid-template-columns:13rem minmax(0,1fr)}}
`;
