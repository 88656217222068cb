import type { HtmlEscapedString } from 'hono/utils/html';

/** Escaped markup: what `html` of hono/html returns. Every page and component returns this, never a bare string of tags. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
