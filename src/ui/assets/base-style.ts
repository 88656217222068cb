/** Type, links, forms and the frame of every page. */
export const baseStyle: string = `:root {
  --text: #1f2328;
  --quiet: var(--gcds-text-secondary);
  --ca: #216cab;
  --ca-pale: #dcecfa;
  --us: #a55c1e;
  --us-pale: #fdeadb;
  --line: #d5d9de;
  --soft: #f6f7f9;
  color-scheme: light;
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: 3.5rem; }
body {
  margin: 0; color: var(--text); background: #fff; overflow-wrap: break-word;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
}
h1, h2, h3 { line-height: 1.2; margin: 0; text-wrap: balance; font-weight: 700; }
h1 { font-size: clamp(1.5rem, 1.15rem + 1.5vw, 2.125rem); letter-spacing: -.01em; }
h2 { font-size: 1.3125rem; margin-block: 2.5rem .75rem; }
h3 { font-size: 1.0625rem; }
p { margin: 0 0 .75rem; }
ul, ol, dl, dd { margin: 0; }
a { color: var(--gcds-link-default); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:visited { color: var(--gcds-link-visited); }
a:hover { color: var(--gcds-link-hover); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--gcds-focus-border); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
:target { scroll-margin-top: 3.5rem; }
code { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; font-size: .9em; overflow-wrap: anywhere; }
small, .meta, .under, .where, .faces, .help { font-size: .875rem; }
.quiet, .meta, .under, .help, .hint { color: var(--quiet); }
.measure, .lead, .hint { max-width: 68ch; }
.vh {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: -99rem; top: 0; z-index: 9; background: #fff; padding: .75rem 1rem; }
.skip:focus { left: 0; }
.wrap { max-width: 74rem; margin-inline: auto; padding-inline: clamp(1rem, 3vw, 2rem); }
.broad .wrap { max-width: 92rem; }
main { padding-block: 1rem 4rem; }
.top { border-top: 4px solid var(--ca); border-bottom: 1px solid var(--line); }
.top::before { content: ""; display: block; height: 4px; background: var(--us); }
.top .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; padding-block: .75rem .5rem; }
.top p { margin: 0; }
.brand { flex: 1 1 15rem; color: var(--quiet); font-size: .875rem; line-height: 1.35; }
.brand a { display: block; font-size: 1.3125rem; font-weight: 700; letter-spacing: -.01em; color: var(--text); text-decoration: none; }
.brand a:hover { text-decoration: underline; }
.lang a { display: inline-block; padding: .375rem .25rem; }
.find { display: flex; gap: .375rem; flex: 0 1 24rem; min-width: 0; max-width: 100%; }
.find input { flex: 1 1 8rem; min-width: 0; }
.top .menu { padding-block: 0 .25rem; gap: 0 1.5rem; }
.menu nav { flex: 1 1 auto; }
.menu ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.menu li a { display: inline-block; padding: .375rem 0 .25rem; color: var(--text); text-decoration: none; border-bottom: 3px solid transparent; }
.menu li a:hover { border-color: var(--gcds-border-default); }
.menu [aria-current] { font-weight: 650; border-color: var(--ca); }
.session { font-size: .875rem; color: var(--quiet); }
.session a { display: inline-block; padding-block: .25rem; }
@media (max-width: 40em) {
  .top .menu { display: block; padding-block: 0 .375rem; }
  .menu nav, .menu ul { display: inline; }
  .menu li, .session { display: inline-block; margin-inline-end: .75rem; font-size: .875rem; }
  .menu li a { padding-block: .25rem .125rem; }
  .menu li a[aria-current] { font-weight: 400; }
}
.bottom { border-top: 1px solid var(--line); background: var(--soft); font-size: .875rem; padding-block: 1.25rem .75rem; }
.more-links { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: .5rem 0; }
.more-links a { display: inline-block; padding-block: .25rem; }
.bottom p { max-width: 90ch; margin-bottom: .375rem; }
.crumbs ol { list-style: none; padding: 0; display: flex; flex-wrap: wrap; font-size: .875rem; }
.crumbs li:not(:last-child)::after { content: "›" / ""; margin-inline: .5rem; color: var(--quiet); }
.crumbs li { max-width: 100%; padding-block: .125rem; }
.intro { margin-block: 1rem 1.5rem; }
.intro h1 { margin-bottom: .5rem; max-width: 38ch; }
.broad .intro h1 { max-width: none; }
.intro .heading { font-weight: 400; }
.lead { font-size: 1.125rem; margin-bottom: .5rem; text-wrap: pretty; }
.kicker { margin: 0 0 .125rem; font-size: .875rem; font-weight: 650; color: var(--quiet); }
input, select, textarea, button { font: inherit; color: inherit; }
input:not([type="checkbox"]), select, textarea {
  padding: .375rem .5rem; border: 1px solid #6b727a; border-radius: .25rem; background: #fff; max-width: 100%;
}
select { min-height: 2.375rem; }
input[type="checkbox"] { width: 1.125rem; height: 1.125rem; vertical-align: -.2em; }
::placeholder { color: var(--quiet); opacity: 1; }
button, .button {
  display: inline-block; padding: .375rem .875rem; border: 1px solid var(--gcds-bg-primary); border-radius: .25rem;
  background: var(--gcds-bg-primary); color: #fff; cursor: pointer; text-decoration: none; line-height: 1.5;
}
.button:visited { color: #fff; }
button:hover, .button:hover { background: var(--gcds-link-default); color: #fff; }
button.plain { background: none; border-color: transparent; color: var(--gcds-link-default); text-decoration: underline; padding: .125rem .25rem; }
.filter { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: end; margin-block: 0 1.25rem; padding: .875rem 1rem; background: var(--soft); border-radius: .375rem; }
.filter p { margin: 0; }
.field { display: flex; flex-direction: column; gap: .125rem; min-width: 0; max-width: 100%; }
.field:has(> select) { max-width: min(100%, 22rem); }
.field label { font-size: .875rem; font-weight: 600; }
.field.check { flex-direction: row; align-items: center; gap: .5rem; padding-block: .375rem; }
.filter .long { flex: 1 0 100%; }
.filter .long > * { max-width: 42rem; }
.state, .notice { max-width: 76ch; }
.bar + .state { margin-top: .375rem; }
.notice { padding: .625rem .875rem; border-inline-start: 4px solid var(--gcds-bg-primary); background: var(--soft); }
.bad { border-color: var(--gcds-danger-text); flex: 1 1 100%; }
.filter .notice { background: #fff; }
.note { white-space: pre-line; }
summary { cursor: pointer; padding-block: .25rem; color: var(--gcds-link-default); width: fit-content; }
details { margin-block: .75rem; }
.faces a { display: inline-block; padding: .125rem .25rem; }
.pager, .neighbors { margin-block: 1.5rem; }
.parts ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-block: .75rem; }
.neighbors { border-top: 1px solid var(--line); padding-top: 1rem; }
.neighbors ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; }
`;
