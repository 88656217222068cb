/** Cards, bars, tables, chips, contents: how lists look. */
export const listStyle: string = `.cards, .counts, .themes, .lines, .bar ul, .hits, .contents, .gaps { list-style: none; padding: 0; }
.cards { border-top: 2px solid var(--text); margin-bottom: 1rem; }
.card { display: grid; gap: .75rem 2.5rem; padding-block: 1.125rem; border-bottom: 1px solid var(--line); }
.card h2, .card h3 { font-size: 1.125rem; margin: 0 0 .25rem; }
.card p { margin: 0; }
.what p { font-size: .9375rem; line-height: 1.45; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 1.75rem; margin-bottom: .75rem; }
.counts li { font-size: .875rem; line-height: 1.3; max-width: 11rem; }
.counts a { color: inherit; text-decoration: none; display: block; }
.counts a:hover { text-decoration: underline; }
.counts b { display: block; font-size: 1.5rem; line-height: 1.15; font-weight: 650; font-variant-numeric: tabular-nums; }
.counts a b { color: var(--gcds-link-default); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .15em; }
.bar svg { display: block; width: 100%; height: .625rem; margin-bottom: .375rem; }
.bar { max-width: 44rem; }
.bar ul { display: flex; flex-wrap: wrap; gap: .125rem 1.125rem; font-size: .875rem; }
.bar a { display: inline-block; padding-block: .125rem; }
.bar b { font-variant-numeric: tabular-nums; }
.bar li::before { content: ""; display: inline-block; width: .75em; height: .75em; margin-inline-end: .375em; border: 1px solid #6b727a; }
.b-ca-stricter { fill: var(--ca); }
.b-us-stricter { fill: var(--us); }
.b-mixed { fill: #57606a; }
.b-unknown { fill: #aab1b9; }
.b-same { fill: #dfe3e8; }
li.k-ca-stricter::before { background: var(--ca); border-color: var(--ca); }
li.k-us-stricter::before { background: var(--us); border-color: var(--us); }
li.k-mixed::before { background: #57606a; }
li.k-unknown::before { background: #aab1b9; }
li.k-same::before { background: #dfe3e8; }
.coverage { display: grid; gap: 1rem 2.5rem; }
.coverage h3 { margin-bottom: .375rem; }
.b-assessed, .b-aligned { fill: var(--gcds-bg-primary); }
.b-candidate { fill: #7d8ea3; }
.b-not-assessed { fill: #dfe3e8; }
.b-gap-ca { fill: var(--ca); }
.b-gap-us { fill: var(--us); }
li.k-assessed::before, li.k-aligned::before { background: var(--gcds-bg-primary); }
li.k-candidate::before { background: #7d8ea3; }
li.k-not-assessed::before { background: #dfe3e8; }
li.k-gap-ca::before, .key .k-ca::before { background: var(--ca); border-color: var(--ca); }
li.k-gap-us::before, .key .k-us::before { background: var(--us); border-color: var(--us); }
table.heat { width: auto; }
.heat th, .heat td { padding: .375rem .75rem; border: 1px solid var(--line); }
.heat thead th { vertical-align: bottom; max-width: 9rem; }
.heat .number { text-align: end; }
.heat a { display: block; color: var(--text); font-weight: 650; }
.h1 { background: #eef3f8; } .h2 { background: #d9e5f0; } .h3 { background: #c0d4e6; } .h4 { background: #a5c2db; } .h5 { background: #8bb1d1; }
table.narrow { width: auto; }
.timeline { display: block; font-size: .8125rem; }
.timeline text { text-anchor: middle; fill: var(--quiet); }
.timeline path { stroke: var(--line); }
.timeline a:hover rect, .timeline a:focus-visible rect { fill: var(--text); }
.chart { display: block; max-width: 60rem; font-size: .875rem; font-variant-numeric: tabular-nums; }
.chart .n { text-anchor: end; font-weight: 650; }
.chart .hit { fill: transparent; }
.chart a { fill: var(--text); }
.chart a:hover text { text-decoration: underline; }
.chart a:focus-visible .hit { stroke: var(--gcds-focus-border); stroke-width: 2px; }
.chart .whole { fill: #d5d9de; stroke: #6b727a; }
.chart .part { fill: var(--gcds-bg-primary); }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; font-size: .875rem; }
.key span::before { content: ""; display: inline-block; width: .875em; height: .875em; margin-inline-end: .375em; border: 1px solid #6b727a; background: #d5d9de; }
.key .k-part::before { background: var(--gcds-bg-primary); }
.lines li { padding-block: .25rem; }
.themes { display: grid; gap: 1.25rem 2rem; }
.themes p { margin: .25rem 0 0; font-size: .9375rem; }
.ca-side, .us-side { padding-inline-start: .625rem; border-inline-start: 3px solid var(--ca); }
.us-side { border-inline-start: 3px dotted var(--us); margin-top: .25rem !important; }
.chip { display: inline-block; padding: 0 .5em; border: 1px solid #6b727a; border-radius: .25rem; font-size: .8125rem; line-height: 1.5; font-weight: 600; color: var(--text); background: #fff; }
.s-ca-stricter { background: var(--ca-pale); border-color: var(--ca); }
.s-us-stricter { background: var(--us-pale); border: 1px dashed var(--us); }
.s-mixed { border-style: double; border-width: 3px; line-height: 1.2; }
.s-unknown { border-style: dotted; }
.s-same { background: var(--soft); border-color: var(--line); font-weight: 400; }
.l-candidate, .l-gap { border-style: dashed; background: var(--gcds-color-yellow-50); }
.f-digest { border-style: dashed; background: var(--gcds-color-yellow-50); }
.f-official, .l-aligned { border-color: var(--line); background: var(--soft); font-weight: 400; }
svg.dots { display: block; font-size: .8125rem; }
.dots circle { fill: var(--ca); }
.dots a:hover circle, .dots a:focus-visible circle { fill: var(--text); }
.dots a text { text-decoration: underline; fill: var(--gcds-link-default); }
.dots path { stroke: var(--line); }
.dots .head { text-anchor: middle; fill: var(--quiet); font-size: .75rem; }
.dots .row { font-weight: 600; }
.t-superseded, .e-differ { background: var(--gcds-color-yellow-50); border-style: dashed; }
.t-current, .e-same { background: var(--soft); border-color: var(--line); font-weight: 400; }
.t-unknown, .e-unstated { border-style: dotted; font-weight: 400; }
.badges { list-style: none; padding: 0; }
.badges li { padding-block: .125rem; }
.badges .under { display: inline; }
.chip.bad { border-width: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: start; color: var(--quiet); padding-bottom: .5rem; font-size: .9375rem; }
th.short { white-space: nowrap; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--text); font-size: .875rem; vertical-align: bottom; }
tbody th { font-weight: 400; }
tbody th > a, .cite { font-weight: 600; }
.under { display: block; font-weight: 400; }
.gaps .under { display: inline; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.scroll { position: relative; overflow-x: auto; max-width: 100%; }
table.law { width: auto; min-width: 60%; font-size: .875rem; }
table.law th, table.law td { border: 1px solid var(--line); padding: .25rem .5rem; }
table.law th { background: var(--soft); font-weight: 600; }
table.merged td { min-width: 7rem; }
table.merged thead th { position: sticky; top: 0; }
.differs b, .differs i { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .15em; }
td:has(> .differs) { background: var(--gcds-color-yellow-50); }
.row-ca th { border-inline-start: 4px solid var(--ca) !important; }
.row-us th { border-inline-start: 4px dotted var(--us) !important; }
.columns { display: grid; gap: 1.5rem 3rem; }
.columns h2 { margin-top: 1rem; }
.columns h3 { margin-bottom: .5rem; }
.gaps li { padding-block: .1875rem; }
.hits li { padding-block: .875rem; border-bottom: 1px solid var(--line); max-width: 52rem; padding-inline-start: .875rem; border-inline-start: 4px solid var(--ca); margin-bottom: .5rem; }
.hits li.us { border-inline-start: 4px dotted var(--us); }
.hits p { margin: .125rem 0 0; }
.hits h3 span { font-weight: 400; }
.hits .hit { margin-top: .625rem; padding-inline-start: .75rem; border-inline-start: 4px solid var(--ca); }
.hits .hit.us { border-inline-start: 4px dotted var(--us); }
.facets h2 { font-size: 1.0625rem; margin: 0 0 .25rem; }
.facets dl { margin: 0 0 1rem; }
.facets dl > div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
.facets dt { flex: 0 1 auto; min-width: 11rem; font-weight: 600; }
.facets dd { margin: 0; flex: 1 1 16rem; }
.facets a { display: inline-block; padding: .125rem .25rem; }
mark { background: var(--gcds-color-yellow-150); color: inherit; font-weight: 650; padding-inline: .1em; border-bottom: 1px solid #7a5f00; }
.contents li { padding-block: .1875rem; border-bottom: 1px solid var(--line); }
.contents .group { font-weight: 650; border: 0; padding-top: .875rem; }
.d1 { margin-inline-start: 1.25rem; } .d2 { margin-inline-start: 2.5rem; } .d3 { margin-inline-start: 3.75rem; }
.d4 { margin-inline-start: 5rem; } .d5, .d6 { margin-inline-start: 6.25rem; }
.counterparts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .375rem 1.25rem; font-size: .9375rem; margin-bottom: .75rem; }
.counterparts li > a:not(.button), .counterparts strong { display: inline-block; padding-block: .125rem; }
.mark { font-size: .875rem; margin-inline-start: .5rem; display: inline-block; }
.m-divergent { font-weight: 650; }
.m-gap { color: var(--text); border-bottom: 2px dotted var(--us); }
.terms, .facts { display: grid; gap: .5rem 2rem; max-width: 60rem; }
dt, dfn { font-weight: 650; }
.facts div, .terms div { display: grid; gap: 0 1rem; }
@media (min-width: 40em) {
  .facts div, .terms div { grid-template-columns: minmax(10rem, 14rem) 1fr; }
  .themes, .columns { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (min-width: 56em) { .card { grid-template-columns: minmax(0, 4fr) minmax(0, 6fr); } }
@media (min-width: 48em) {
  .pairs .chip { white-space: nowrap; }
  .chart .brief { display: none; }
}
@media (max-width: 47.99em) {
  .chart .full { display: none; }
  .counts { column-gap: 1rem; }
  .counts li { max-width: 9.5rem; }
  .pairs, .pairs tbody, .pairs tr, .pairs th, .pairs td, .pairs caption { display: block; }
  .pairs thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .pairs tr { padding-block: .75rem; border-bottom: 1px solid var(--line); }
  .pairs tr:first-child { border-top: 2px solid var(--text); }
  .pairs th, .pairs td { border: 0; padding: .125rem 0; }
  .pairs [data-label]::before { content: attr(data-label); display: block; font-size: .8125rem; color: var(--quiet); font-weight: 400; }
  .pairs td:not(.whole)[data-label] { display: flow-root; padding-inline-start: 9.5rem; overflow-wrap: anywhere; }
  .pairs td:not(.whole)[data-label]::before { float: inline-start; width: 9rem; margin-inline-start: -9.5rem; overflow-wrap: break-word; }
  .d1 { margin-inline-start: .75rem; } .d2 { margin-inline-start: 1.5rem; } .d3 { margin-inline-start: 2.25rem; }
  .d4 { margin-inline-start: 3rem; } .d5, .d6 { margin-inline-start: 3.5rem; }
}
`;
