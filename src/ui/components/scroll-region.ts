import { html } from 'hono/html';
import type { Html } from '../html.ts';

/** A wide table scrolls inside its own region, which the keyboard can reach; the page itself never scrolls sideways. */
export function scrollRegion(label: string, content: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${content}</div>`;
}
