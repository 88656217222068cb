import * as z from 'zod';
import { Jurisdiction } from '../../model/instrument.ts';
import { Assessment, AssessmentState, DecidedSuggestion, SuggestionLabel } from '../../model/suggestion.ts';
import { withDecided } from '../../store/read-decided.ts';
import { findAssessment, listAssessments, listSuggestions } from '../../store/suggestions.ts';
import { assessmentsPage } from '../../ui/pages/assessments-page.ts';
import { suggestionsPage } from '../../ui/pages/suggestions-page.ts';
import { can } from '../access.ts';
import { listResource } from '../list-resource.ts';
import { Flag } from '../query.ts';

export const suggestionList = listResource({
  path: '/suggestions',
  name: 'suggestions',
  summary:
    'Instruments of the other country that may govern the same matter, found in its whole law, with the evidence',
  filter: z.object({
    jurisdiction: Jurisdiction.optional().describe('Country of the instrument asked'),
    instrument: z.string().optional().describe('The instrument asked'),
    other: z.string().optional().describe('The instrument suggested'),
    label: SuggestionLabel.optional(),
    mutual: Flag.describe('Only those that are found from the other side too, or only those that are not'),
    crosswalk: Flag.describe('Only those that a crosswalk holds already, or only those that none does'),
  }),
  row: DecidedSuggestion,
  key: z.tuple([z.string(), z.int()]),
  find: async ({ services, filter }) =>
    filter.instrument === undefined ? null : findAssessment(services.index, filter.instrument),
  list: async ({ services, filter }, _subject, page) => {
    const { rows, next } = await listSuggestions(services.index, filter, page);
    return { rows: await withDecided(services, rows), next };
  },
  page: (view, assessment, listing, { actor }) =>
    suggestionsPage(view, { ...listing, assessment, canDecide: can(actor, 'create', { kind: 'suggestion' }) }),
});

export const assessmentList = listResource({
  path: '/assessments',
  name: 'assessments',
  summary: "Whether each instrument was looked up in the other country's law, and what came of it",
  filter: z.object({ jurisdiction: Jurisdiction.optional(), state: AssessmentState.optional() }),
  row: Assessment,
  key: z.tuple([z.string()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listAssessments(services.index, filter, page),
  page: (view, _subject, listing) => assessmentsPage(view, listing),
});
