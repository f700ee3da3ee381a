/** Forms and tables of a partner's account. */
export const ACCOUNT_STYLE = `
.account{font:1rem/1.5 var(--sans)}
.account h1,.account h2{font-family:var(--serif)}
.account-head{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:start;justify-content:space-between;margin-bottom:1.2rem}
.account-form{max-width:34rem;background:var(--panel);padding:1.2rem clamp(1rem,3vw,1.6rem);margin:1.2rem 0}
.account-form label{display:block;font-weight:600;margin:0 0 .8rem}
.account-form input,.account-form select{display:block;width:100%;margin:.3rem 0 0;padding:.6rem .7rem;border:1px solid var(--muted);
  border-radius:3px;background:var(--paper);color:var(--ink);font:1rem/1.4 var(--sans)}
.account-form p{margin:0 0 .8rem}
.account-form h2{font:600 1.05rem/1.4 var(--sans);margin:0 0 .6rem}
.plain-button{padding:.35rem .8rem;border:1px solid var(--link);border-radius:3px;background:none;color:var(--link);
  font:600 .95rem/1.4 var(--sans);cursor:pointer}
.plain-button:hover{text-decoration:underline}
.account .table table{width:100%}
.account .table th,.account .table td{padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--rule)}
.account .table code,.new-key code{font:.95em/1.5 ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;overflow-wrap:anywhere}
.account .table small{display:block;color:var(--muted)}
.is-over{color:var(--muted)}
.fault{border-left:4px solid var(--accent)}
.new-key{border-left:4px solid var(--link)}
.new-key code{display:block;user-select:all;font-size:1.1rem;margin:.3rem 0 .6rem}
`;
