import { countDecidedSectors } from '../../store/count-decided.ts';
import { listSectors } from '../../store/sectors.ts';
import { homePage } from '../../ui/pages/home-page.ts';
import { chooseLanguage } from '../language-choice.ts';
import { type AppContext, viewOf } from '../request-context.ts';
import { sendPage } from '../send-page.ts';

/** `/` knows no language: it sends each reader to the one their browser asks for. */
export function chooseHome(context: AppContext): Response {
  context.header('Vary', 'Accept-Language', { append: true });
  return context.redirect(`/${chooseLanguage(context.req.header('accept-language'))}`, 302);
}

export async function showHome(context: AppContext): Promise<Response> {
  return sendPage(context, {}, async () => {
    const services = context.get('services');
    const sectors = await countDecidedSectors(services, await listSectors(services.index));
    return homePage(viewOf(context), { sectors });
  });
}
