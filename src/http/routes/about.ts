import { listEditions } from '../../store/editions.ts';
import { readInstruments } from '../../store/instruments.ts';
import { readMeta } from '../../store/meta.ts';
import { aboutPage } from '../../ui/pages/about-page.ts';
import { type AppContext, viewOf } from '../request-context.ts';
import { sendPage } from '../send-page.ts';

export async function showAbout(context: AppContext): Promise<Response> {
  const { index } = context.get('services');
  return sendPage(context, {}, async () => {
    const [stored, instruments, builtAt] = await Promise.all([
      listEditions(index),
      readInstruments(index),
      readMeta(index, 'built-at'),
    ]);
    const citations = new Map(instruments.map((instrument) => [instrument.id, instrument.citation]));
    const count = (form: 'digest' | 'official') => stored.filter((edition) => edition.form === form).length;
    return aboutPage(viewOf(context), {
      editions: stored.map((edition) => ({
        ...edition,
        citation: citations.get(edition.instrumentId) ?? edition.instrumentId,
      })),
      counts: {
        instruments: new Set(stored.map((edition) => edition.instrumentId)).size,
        digests: count('digest'),
        official: count('official'),
        provisions: stored.reduce((sum, edition) => sum + edition.provisionCount, 0),
      },
      builtAt,
    });
  });
}
