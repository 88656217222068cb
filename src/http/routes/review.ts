import * as z from 'zod';
import { ReviewItem } from '../../model/review-item.ts';
import { reviewPage } from '../../ui/pages/review-page.ts';
import { listResource } from '../list-resource.ts';
import { listReview } from '../review.ts';

export const reviewList = listResource({
  path: '/review',
  name: 'review',
  summary: 'What to look at again: tags and aligned pairs whose provisions changed',
  filter: z.object({ what: ReviewItem.shape.what.optional() }),
  row: ReviewItem,
  key: z.tuple([z.enum(['tag', 'alignment']), z.string(), z.int()]),
  find: async () => null,
  list: ({ services, filter, language }, _subject, page) => listReview(services, language, filter, page),
  page: (view, _subject, listing) => reviewPage(view, listing),
});
