/** Two texts side by side, the law's own text, and paper. */
export const compareStyle: string = `.sides { display: grid; gap: 1rem 2rem; margin-block: 0 1rem; align-items: start; }
.others { display: grid; gap: 1rem; }
.side { padding: .125rem 0 .125rem .875rem; border-inline-start: 4px solid var(--ca); }
.side.us { border-inline-start: 4px dotted var(--us); }
.side p { margin: 0; }
.country { font-size: .8125rem; font-weight: 700; color: var(--ca); }
.us .country { color: var(--us); }
.side .name { font-size: 1.0625rem; font-weight: 600; line-height: 1.35; }
.side .meta { margin-top: .1875rem; }
.section-name { margin: .375rem 0 0; padding-inline-start: 1.125rem; }
.side h3 { margin-bottom: .25rem; }
blockquote { margin: .5rem 0; padding: 0; white-space: pre-line; }
.summary { background: var(--soft); border-radius: .375rem; padding: 1rem 1.25rem .5rem; margin-block: 1.25rem 2rem; }
.summary h2 { margin: 0 0 .25rem; }
.verdict { font-size: 1.125rem; font-weight: 600; max-width: 68ch; }
.differences { padding-inline-start: 1.75rem; margin-bottom: .75rem; }
.differences li { padding-block: .375rem; max-width: 62rem; }
.differences li::marker { font-weight: 700; font-variant-numeric: tabular-nums; }
.differences.plain { list-style: none; padding: 0; border-top: 1px solid var(--line); }
.differences.plain li { border-bottom: 1px solid var(--line); padding-block: .625rem; }
.differences .chip { margin-inline-end: .25rem; }
.where { display: inline-block; }
a.chip { text-decoration: none; line-height: 1.625rem; margin-block: .125rem; }
a.chip:hover { text-decoration: underline; }
section > h3 { margin: 1.5rem 0 .5rem; }
.says i { font-style: normal; font-weight: 400; }
.legend ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; font-size: .875rem; margin-bottom: .75rem; }
.texts h2 { margin-top: 0; }
.stepper { display: flex; flex-wrap: wrap; gap: .375rem .75rem; align-items: center; margin-bottom: .75rem; font-size: .875rem; }
.stepper[hidden] { display: none; }
.only { text-decoration: underline 2px solid var(--ca); text-underline-offset: .22em; background: var(--ca-pale); text-decoration-skip-ink: none; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.only.us { text-decoration: underline 2px dotted var(--us); background: var(--us-pale); }
.inboth { text-decoration: underline 2px double #4b5563; text-underline-offset: .2em; background: var(--soft); text-decoration-skip-ink: none; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.only mark, .inboth mark { text-decoration: inherit; }
sup { line-height: 0; font-size: .75em; }
sup a { padding: .25em .2em; font-weight: 650; }
.conv { color: var(--quiet); font-size: .875em; user-select: none; }
.heads { display: none; }
.pair { position: relative; border-top: 1px solid var(--line); padding-block: .625rem .75rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: .25rem; }
.pair > .note { margin: 0; font-size: .9375rem; }
.note p { margin: 0; max-width: none; }
.note .differences { margin: .125rem 0 .375rem; }
.note .differences li { padding-block: .125rem; }
.note li:target { background: var(--gcds-color-yellow-50); }
.go { display: inline-block; padding: .125rem .5rem; text-decoration: none; font-weight: 700; }
.same { border-top: 1px solid var(--line); padding-block: .5rem; margin: 0; }
.same > summary, .narrow > summary { font-size: .9375rem; }
.narrow { margin-bottom: .75rem; }
.cell .copy { font-size: .8125rem; font-weight: 400; }
.pair > .ca, .pair > .us { padding-inline-start: .75rem; border-inline-start: 3px solid var(--ca); }
.pair > .us { border-inline-start: 3px dotted var(--us); margin-top: .5rem; }
.cell p { margin: 0; max-width: 68ch; }
.cell + .cell { margin-top: .625rem; }
.cell .cite { font-size: .875rem; font-weight: 600; margin-bottom: .25rem; }
.cell .cite a { display: inline-block; padding-block: .125rem; }
.cell .in { font-weight: 400; }
.cell .heading { font-weight: 600; }
.tools { margin: 0; font-size: .8125rem; text-align: end; }
.tools a { display: inline-block; padding: .125rem .375rem; text-decoration: none; color: var(--quiet); }
.single details { margin: 0; }
.single summary { font-size: .9375rem; }
.single div + div { margin-top: .625rem; }
.pair:target, .change:target, .cell:target, .prov:target, .differences li:target { background: var(--gcds-color-yellow-50); box-shadow: 0 0 0 .375rem var(--gcds-color-yellow-50), 0 0 0 calc(.375rem + 2px) #7a5f00; border-radius: 1px; }
.law { max-width: 72ch; }
ins { text-decoration: underline 2px var(--ca); text-underline-offset: .22em; background: var(--ca-pale); text-decoration-skip-ink: none; }
del { text-decoration: line-through 2px var(--us); background: var(--us-pale); }
.changes { list-style: none; padding: 0; }
.change { border-top: 1px solid var(--line); padding-block: .875rem; }
.change p { margin-bottom: .5rem; }
.redline { max-width: 76ch; white-space: pre-line; }
.step { display: inline-block; padding: .125rem .375rem .125rem 0; margin-inline-end: .75rem; }
.counts [aria-current] { font-weight: 700; }
.stepper:not([hidden]) ~ .changes .screen { display: none; }
.meta + .texts h2, section + .texts h2 { margin-top: 1.5rem; }
.prov p { margin-bottom: .5rem; }
.twin { margin: 0; font-size: .9375rem; }
.twin, .twin > summary, p:has(+ .twin), div:has(+ .twin), div:has(+ .twin) > p:last-child, .under:has(+ .twin) { display: inline; }
.prov:has(> .twin) { margin-bottom: .5rem; }
.under:has(+ .twin)::before { content: "\\A"; white-space: pre; }
.twin > summary { font-size: .8125rem; margin-inline-start: .25rem; white-space: nowrap; }
.twin > summary::before { content: "▸ " / ""; }
.twin[open] > summary::before { content: "▾ " / ""; }
.twin > div { border-inline-start: 3px double var(--ca); padding-inline-start: .75rem; margin-block: .25rem; }
.no { font-weight: 650; }
.anchor { display: inline-block; min-width: 24px; min-height: 24px; text-align: center; color: #6b727a; text-decoration: none; }
.anchor:hover { text-decoration: underline; }
@media (min-width: 40em), print { .sides { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (min-width: 60em), print {
  .heads { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2rem; position: sticky; top: 0; z-index: 1; background: #fff; border-bottom: 2px solid var(--text); }
  .heads p { margin: 0; padding: .375rem 0 .25rem .875rem; font-weight: 700; color: var(--ca); }
  .heads .us { color: var(--us); }
  .pair { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .375rem 2rem; }
  .pair > .note { grid-column: 1 / -1; grid-row: 1; }
  .pair.us > .note { grid-column: 2; }
  .pair.ca > .note { grid-column: 1; }
  .tools { position: absolute; inset-block-start: .375rem; inset-inline-end: 0; }
  .pair:has(> .tools) > .us, .pair:has(> .tools) > .note { padding-inline-end: 4.75rem; }
  .pair > .ca { grid-column: 1; grid-row: 2; }
  .pair > .us { grid-column: 2; grid-row: 2; margin-top: 0; }
  .cell .country { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .single::after { content: ""; grid-row: 1 / 3; min-height: 2rem; background: repeating-linear-gradient(135deg, var(--soft) 0 .5rem, #fff .5rem 1rem); }
  .single.ca::after { grid-column: 2; }
  .single.us::after { grid-column: 1; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  @page { margin: 18mm 15mm; }
  body { font-size: 10pt; }
  .top .find, .top .menu, .lang, .crumbs, .filter, .faces, .pager, .neighbors, .tools, .stepper, .skip, .anchor, .in, .screen, button { display: none !important; }
  .top::before { display: none; }
  main { padding-block: 0; }
  a, a:visited { color: inherit; text-decoration: none; }
  .heads { position: static; }
  svg { max-width: 100%; height: auto; }
  .pair:has(> .tools) > .us, .pair:has(> .tools) > .note { padding-inline-end: 0; }
  .heads p, .country, .us .country { color: #000; }
  .summary, .bottom, .filter { background: none; padding-inline: 0; }
  .summary { border-block: 1px solid #000; }
  .only, .only.us, .inboth, ins, del, mark, .chip { background: none; }
  .only, ins, del { text-decoration-color: #000; }
  .only.us { text-decoration: underline 2px dotted #000; }
  mark { border: 1px solid #000; }
  .chip, .side, .side.us, .pair > .ca, .pair > .us { border-color: #000; }
  .pair, .card, .differences li, tr, .prov, .change { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
