import { readCurrency } from '../../store/held-texts.ts';
import { readMeta } from '../../store/meta.ts';
import { aboutPage } from '../../ui/pages/about-page.ts';
import { type AppContext, viewOf } from '../request-context.ts';
import { sendPage } from '../send-page.ts';

export async function showAbout(context: AppContext): Promise<Response> {
  const { index } = context.get('services');
  return sendPage(context, {}, async () => {
    const [currency, builtAt] = await Promise.all([readCurrency(index), readMeta(index, 'built-at')]);
    return aboutPage(viewOf(context), { currency, builtAt });
  });
}
