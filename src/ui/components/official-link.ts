import { html } from 'hono/html';
import type { Html } from '../html.ts';

/** A link to the publisher's own page. An address that is not http(s) is no address to send a reader to: the text stays without a link. */
export function officialLink(address: string, text: string): Html {
  return /^https?:\/\//.test(address) ? html`<a href="${address}" rel="external noopener">${text}</a>` : html`${text}`;
}
