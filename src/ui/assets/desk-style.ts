/** The desk: forms in two languages, plans, their time and progress, discussion and history. */
export const deskStyle: string = `.both { display: grid; gap: 0 1.5rem; grid-column: 1 / -1; width: 100%; }
.plan-form, .plan-form fieldset, .more { width: 100%; }
fieldset { border: 1px solid var(--line); margin: 0; padding: .5rem 1rem 1rem; }
legend { font-weight: 650; padding-inline: .25rem; }
.more > summary { font-weight: 600; padding-block: .375rem; cursor: pointer; }
.more .filter { border: 0; padding: .5rem 0 0; margin: 0; background: none; }
.comments { padding-inline-start: 1.5rem; max-width: 60rem; }
.comments li { padding-block: .375rem; border-bottom: 1px solid var(--line); }
.comments p { margin: 0; }
.changed { list-style: none; padding: 0; font-size: .9375rem; }
.note { white-space: pre-line; overflow-wrap: anywhere; }
.initiative { padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); margin-block: 1.5rem; }
.tag-box { font-size: .875rem; margin-inline-end: .75rem; }
.plan-time { display: block; max-width: 100%; height: auto; font-size: .8125rem; margin-block: .5rem 1rem; }
.plan-time path { stroke: var(--line); }
.plan-time .now { stroke: var(--us); stroke-dasharray: 3 3; }
.plan-time text { fill: var(--text); }
.plan-time text.now { stroke: none; fill: var(--us); }
.bar { fill: #fff; stroke: #6b727a; }
.bar.open { fill: var(--ca-pale); stroke: var(--ca); }
.bar.done { fill: #cfe8d5; stroke: #2f6b3c; }
.bar.late { fill: var(--us-pale); stroke: var(--us); stroke-width: 2; }
.bar.on { fill: var(--soft); stroke-dasharray: 4 2; }
.progress { width: auto; }
.views { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.views [aria-current] { font-weight: 650; }
@media (min-width: 48em) { .both { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (max-width: 47.99em) { .plan-time text { font-size: 1.125rem; } }
`;
