import * as z from 'zod';
import { EditionForm } from '../../model/edition.ts';
import { HeldText } from '../../model/held-text.ts';
import { Jurisdiction } from '../../model/instrument.ts';
import { Language } from '../../model/language.ts';
import { listHeldTexts, readCurrency } from '../../store/held-texts.ts';
import { readMeta } from '../../store/meta.ts';
import { sourcesPage } from '../../ui/pages/sources-page.ts';
import { listResource } from '../list-resource.ts';

export const sourceList = listResource({
  path: '/sources',
  name: 'sources',
  summary: 'Every text of the index with the day that its words are of',
  filter: z.object({
    jurisdiction: Jurisdiction.optional(),
    language: Language.optional().describe('Language of the text'),
    form: EditionForm.optional(),
  }),
  row: HeldText,
  key: z.tuple([z.string()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listHeldTexts(services.index, filter, page),
  page: async (view, _subject, listing, { services: { index, now } }) => {
    const [currency, builtAt] = await Promise.all([readCurrency(index), readMeta(index, 'built-at')]);
    return sourcesPage(view, { ...listing, currency, builtAt, today: now().toISOString().slice(0, 10) });
  },
});
