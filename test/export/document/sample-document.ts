import {
  deleted,
  document,
  type FormalDocument,
  heading,
  inserted,
  LINE_BREAK,
  link,
  list,
  paragraph,
  paragraphs,
  passage,
  strong,
  table,
} from '../../../src/export/document/formal-document.ts';

/** Every kind of block and run that a document may hold, with words that each form must escape. */
export function sampleDocument(language: 'en' | 'fr' = 'en'): FormalDocument {
  const other = language === 'en' ? 'fr' : 'en';
  return document(
    { title: 'Plan & <b>title</b>', subtitle: 'As of 2026-03-01', language },
    heading(2, 'Objective'),
    paragraphs('First *line* | one\n\n<script>alert(1)</script> & more'),
    paragraph(
      'See ',
      link('https://example.org/a?b=1&c=2', 'the law'),
      ' and ',
      link('javascript:alert(1)', 'no link'),
      '.',
    ),
    heading(3, 'Words'),
    list([['one ', strong('bold')], [passage(other, 'autre langue')]]),
    list([['first'], ['second']], true),
    table(
      ['Variance', 'Canada', 'United States'],
      [[['Figure'], ['90 mg/kg', LINE_BREAK, 's. 2'], [deleted('600'), inserted('90'), ' ppm | dry']], [['Short row']]],
      [1, 2, 2],
    ),
  );
}
