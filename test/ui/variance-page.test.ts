import { expect, it } from 'vitest';
import { toMarkdown } from '../../src/export/document/to-markdown.ts';
import { type VarianceWords, varianceDocument } from '../../src/export/variance-document.ts';
import { variancePage } from '../../src/ui/pages/variance-page.ts';
import { varianceData } from './sample-variances.ts';

const [row] = varianceData.rows;
if (row === undefined) throw new Error('a sample without a row');
const ca = { ...row.ca, language: 'fr', requirement: 'Le plomb est limité à 90 mg/kg.' } as const;
const french = { ...row, ca };

it('marks in the French words the figure that the variance is about, on the page and in documents', () => {
  const view = { language: 'fr', path: '/variances', actor: { name: null, role: 'reader' }, nonce: '' } as const;
  const page = String(variancePage(view, { ...varianceData, rows: [french] }));
  expect(page).toContain('<span class="under" lang="fr">Le plomb est limité à <mark>90 mg/kg</mark>.</span>');
  const words: VarianceWords = {
    title: 'T',
    subtitle: 'S',
    intro: [],
    header: ['É', 'C', 'U'],
    form: { official: 'O', digest: 'D' },
    asOf: (date) => date,
    inLanguage: { en: '', fr: '' },
    apart: (terms) => terms.join(),
    lacks: '–',
    record: 'R',
  };
  expect(toMarkdown(varianceDocument([french], words, 'fr'))).toContain('Le plomb est limité à **90 mg/kg**.');
});
