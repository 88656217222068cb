/**
 * `/assets/app.js`: stepping through differences and changes by buttons and keys, keeping the row when the language changes, and copying citations.
 * Everything it offers is a convenience; the controls stay hidden until it runs. It holds no words: they come from the page, in the page's
 * language.
 */
export const script: string = `const $ = (selector, root = document) => [...root.querySelectorAll(selector)];

const stepper = $('.stepper')[0];
const list = $('.summary > .differences li[id], .changes > li');
if (stepper && list.length > 0) {
  const stops = list.map((item) => {
    const where = item.querySelector('.where');
    return { item, row: where && document.getElementById(decodeURIComponent(where.hash.slice(1))) };
  });
  const status = stepper.querySelector('[role="status"]');
  const box = stepper.querySelector('[data-keys]');
  let at = -1;
  try { box.checked = localStorage.getItem('p49-keys') !== 'off'; } catch {}
  box.addEventListener('change', () => { try { localStorage.setItem('p49-keys', box.checked ? 'on' : 'off'); } catch {} });
  const step = (by) => {
    at = Math.min(stops.length - 1, Math.max(0, at < 0 && by < 0 ? 0 : at + by));
    const stop = stops[at];
    location.hash = stop.row ? stop.row.id : stop.item.id;
    status.textContent = (at + 1) + ' / ' + stops.length + ': ' + stop.item.querySelector('.says').textContent.trim();
  };
  stepper.hidden = false;
  $('[data-step]', stepper).forEach((button) => button.addEventListener('click', () => step(Number(button.dataset.step))));
  document.addEventListener('keydown', (event) => {
    if (!box.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) return;
    if (event.key === 'n') step(1);
    else if (event.key === 'p') step(-1);
  });
}

const reveal = () => {
  let target = null;
  try { target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch {}
  const folded = target && target.closest('details');
  if (folded && !folded.open) { folded.open = true; target.scrollIntoView(); }
};
addEventListener('hashchange', reveal);
reveal();

// Rows have the same ids in both languages, and only the browser knows at which one the reader is.
$('.lang a').forEach((link) => link.addEventListener('click', () => { link.hash = location.hash; }));

if (navigator.clipboard) {
  $('button.copy').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const address = new URL(location.href);
      address.hash = button.dataset.anchor;
      // A provision is copied with its own words, a row by its citations alone; words for the ear and converted figures are not the law's.
      const cell = button.closest('.cell');
      const passages = cell ? $('[data-law]', cell).map((one) => {
        const law = one.cloneNode(true);
        $('.vh, .conv, sup', law).forEach((extra) => extra.remove());
        return law.textContent.replace(/\\s+/g, ' ').trim();
      }) : [];
      await navigator.clipboard.writeText([...passages, button.dataset.copy, address.href].join('\\n'));
      const words = button.textContent;
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  });
}

addEventListener('beforeprint', () => $('details').forEach((one) => { one.open = true; }));
`;
