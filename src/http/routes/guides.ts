import type { Html } from '../../ui/html.ts';
import { accessibilityPage } from '../../ui/pages/accessibility-page.ts';
import { glossaryPage } from '../../ui/pages/glossary-page.ts';
import type { View } from '../../ui/view.ts';
import { type AppContext, viewOf } from '../request-context.ts';
import { sendPage } from '../send-page.ts';

/** Pages that hold words alone. */
const show = (page: (view: View) => Html) => (context: AppContext) =>
  sendPage(context, {}, async () => page(viewOf(context)));

export const showGlossary = show(glossaryPage);
export const showAccessibility = show(accessibilityPage);
