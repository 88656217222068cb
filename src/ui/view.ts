import type { Actor } from '../model/actor.ts';
import type { Language } from '../model/language.ts';

/** What every page knows besides its own data. */
export type View = {
  readonly language: Language;
  /** Path and query after the language prefix, `/crosswalks?sector=health`: the other language's twin and the data faces are built from it. */
  readonly path: string;
  readonly actor: Pick<Actor, 'name' | 'role'>;
  /** Fresh for each response; the one inline-free script tag carries it. */
  readonly nonce: string;
};

/** The address of a page in the reader's language: `href(view, '/sectors/health')` is `/en/sectors/health`. */
export function href(view: Pick<View, 'language'>, path: string): string {
  return `/${view.language}${path}`;
}
