/** The form and the results of a search. */
export const SEARCH_STYLE = `
.search-field{display:flex;gap:.6rem;max-width:46rem}
.search-form{background:var(--panel);padding:1.2rem clamp(1rem,3vw,1.8rem) 1.4rem;margin:0 0 1.6rem;border-top:3px solid var(--ink);
  font:1rem/1.5 var(--sans)}
.search-form>label{display:block;font-weight:600;margin-bottom:.3rem}
.search-form .detail{margin:.5rem 0 0}
.search-form summary{font-weight:600;cursor:pointer;padding:.4rem 0}
.search-form details{margin-top:.6rem}
.search-filters{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:.8rem 1.2rem;margin-top:.4rem}
.search-filters label{display:block;font-size:.93rem}
.search-filters select,.search-filters input{display:block;width:100%;margin-top:.2rem;padding:.45rem .6rem;border:1px solid var(--muted);
  border-radius:3px;background:var(--paper);color:var(--ink);font:1rem/1.4 var(--sans)}
.search-form .chips{margin-top:.8rem}
.search-count{font:1rem/1.5 var(--sans);color:var(--muted)}
mark{background:none;color:inherit;font-weight:700;text-decoration:underline;text-decoration-thickness:.12em;text-underline-offset:.18em}
`;
