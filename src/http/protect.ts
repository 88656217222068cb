import { getCookie } from 'hono/cookie';
import { type ContentSecurityPolicyOptionHandler, NONCE, secureHeaders } from 'hono/secure-headers';
import { routingPath } from './face.ts';

/**
 * Scripts of a page for somebody who may be signed in run by a nonce of that one answer; those of visitors by their origin, so that equal pages
 * are equal bytes, which ETags and the cache of rendered pages live on. Nothing a visitor sees acts in anybody's name.
 */
const scriptSource: ContentSecurityPolicyOptionHandler = (context, directive) =>
  getCookie(context, 'session', 'host') === undefined ? "'self'" : NONCE(context, directive);

/** A document of a plan is one file with its own style. */
const styleSource: ContentSecurityPolicyOptionHandler = (context, directive) =>
  /\/documents\/[^/]+\.html$/.test(routingPath(context.req.raw)) ? NONCE(context, directive) : "'self'";

/**
 * Nothing from elsewhere is loaded, framed or run. `same-origin` keeps addresses from other sites and, unlike `no-referrer`, lets a browser
 * name the origin of a form it sends, which is what the forgery check reads.
 */
export const protect = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: [scriptSource],
    styleSrc: [styleSource],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  strictTransportSecurity: 'max-age=31536000',
});
