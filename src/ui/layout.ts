import { html, raw } from 'hono/html';
import type { Html } from './html.ts';
import { messagesOf } from './messages/messages-of.ts';
import { paths } from './paths.ts';
import { href, type View } from './view.ts';

const ICON =
  "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E%3Cpath%20fill='%23216cab'%20d='M1%203h14v4H1z'/%3E%3Cpath%20fill='%23a55c1e'%20d='M1%209h14v4H1z'/%3E%3C/svg%3E";

/** Sections of the menu; the one whose address starts the page's own is marked as current. */
const MENU = [
  { path: '/', word: 'sectors', own: /^\/(?:sectors|$|\?)/ },
  { path: '/crosswalks', word: 'crosswalks', own: /^\/(?:crosswalks|compare)/ },
  {
    path: '/instruments',
    word: 'instruments',
    own: /^\/(?:instruments|restrictions|suggestions|assessments)(?!\/[^/]+\/[^/]+\/(?:changes|bridges))/,
  },
  { path: '/divergences', word: 'differences', own: /^\/divergences/ },
  { path: '/bridges', word: 'bridges', own: /^\/(?:bridges|drift|ripples|hubs|instruments\/[^/]+\/[^/]+\/bridges)/ },
  { path: '/changes', word: 'changes', own: /^\/(?:changes|review|instruments\/[^/]+\/[^/]+\/changes)/ },
  { path: '/tags', word: 'tags', own: /^\/(?:tags|waiting|decisions|queue|contradictions)/ },
  { path: '/work-plans', word: 'workPlans', own: /^\/work-plans/ },
  { path: '/about', word: 'about', own: /^\/about/ },
] as const;

/**
 * A whole document around a page's content. `title` goes to the browser's tab, the page brings its own h1. `wide` is for pages that set
 * two texts side by side. The other language's twin keeps path and query, so that the toggle keeps the reader's place.
 */
export function layout(
  view: View,
  page: { readonly title: string; readonly content: Html; readonly wide?: boolean; readonly robots?: 'noindex' },
): Html {
  const { shell, guide, data } = messagesOf(view.language);
  const other = view.language === 'en' ? 'fr' : 'en';
  const twin = `/${other}${view.path}`;
  return html`<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} – Parallel 49</title>
${page.robots === undefined ? '' : html`<meta name="robots" content="${page.robots}">`}<link rel="stylesheet" href="/assets/app.css">
<link rel="icon" href="${ICON}">
<link rel="alternate" hreflang="${view.language}" href="${href(view, view.path)}">
<link rel="alternate" hreflang="${other}" href="${twin}">
<script type="module" src="/assets/app.js" nonce="${view.nonce}"></script>
</head>
<body${page.wide === true ? raw(' class="broad"') : ''}>
<a class="skip" href="#content">${shell.skip}</a>
<header class="top">
<div class="wrap">
<p class="brand"><a href="${href(view, '/')}">Parallel 49</a> <span>${shell.tagline}</span></p>
<section class="lang" aria-label="${shell.languageSelection}"><a lang="${other}" hreflang="${other}" href="${twin}">${shell.otherLanguage}</a></section>
<form class="find" role="search" action="${href(view, '/search')}" method="get" aria-label="${shell.searchLabel}"><label class="vh" for="find">${shell.searchLabel}</label><input id="find" type="search" name="q" placeholder="${shell.searchPlaceholder}" maxlength="200"> <button type="submit">${shell.searchButton}</button></form>
</div>
<div class="wrap menu">
<nav aria-label="${shell.menu}"><ul>${MENU.map((item) =>
    item.own.test(view.path)
      ? html`<li><a href="${href(view, item.path)}" aria-current="true">${shell[item.word]}</a></li>`
      : html`<li><a href="${href(view, item.path)}">${shell[item.word]}</a></li>`,
  )}</ul></nav>
${session(view)}
</div>
</header>
<main id="content" class="wrap" tabindex="-1">
${page.content}
</main>
<footer class="bottom">
<div class="wrap">
<h2 class="vh">${shell.footerTitle}</h2>
<p><strong>${shell.footerNotOfficial}</strong></p>
<p>${shell.footerSources}</p>
<p>${shell.footerComputed}</p>
<ul class="more-links">${[
    ['/about', shell.footerMore],
    ['/sources', guide.sourcesTitle],
    ['/glossary', guide.glossaryTitle],
    ['/data', data.title],
    ['/accessibility', guide.accessibilityTitle],
  ].map(([path = '', text]) => html`<li><a href="${href(view, path)}">${text}</a></li>`)}</ul>
</div>
</footer>
</body>
</html>`;
}

function session(view: View): Html {
  const { shell, words, credentials } = messagesOf(view.language);
  if (view.actor.name === null) {
    const address = view.path.startsWith('/sign-in') ? '/sign-in' : paths.list('/sign-in', { returnTo: view.path });
    return html`<p class="session"><a href="${href(view, address)}">${shell.signIn}</a></p>`;
  }
  const access = view.actor.role === 'admin' ? html`<a href="${href(view, '/tokens')}">${credentials.link}</a> ` : '';
  return html`<form class="session" method="post" action="${href(view, '/sign-out')}">${access}<span>${shell.signedIn(
    view.actor.name,
    words.role[view.actor.role],
  )}</span> <button type="submit" class="plain">${shell.signOut}</button></form>`;
}
