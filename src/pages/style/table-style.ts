/**
 * Tables of texts and of accounts. A table that needs more than the measure takes the sheet where there is one beside the text: the column
 * beside it comes below the text then. Its width is the sheet's of the frame, whose measure the text keeps.
 */
export const TABLE_STYLE = `
.table{overflow-x:auto;margin:0 0 1.4em}
.table table{border-collapse:collapse;font:.95rem/1.45 var(--sans)}
.table th,.table td{text-align:left;vertical-align:top}
.table .number,.table .number-head{text-align:right;font-variant-numeric:tabular-nums lining-nums}
.table .number,.table .unbroken{white-space:nowrap}
.prose .table th,.prose .table td{border:1px solid var(--rule);padding:.4em .7em}
.prose .table th{background:var(--panel)}
@media (min-width:64rem){
  .columns:has(.table.wide){grid-template-columns:minmax(0,68ch)}
  .table.wide{width:calc(min(72rem,100vw) - 2*clamp(1rem,4vw,2.5rem))}
}
@media print{.table{overflow:visible}}
`;
