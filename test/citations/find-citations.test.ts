import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caFamilies } from '../../src/citations/ca-families.ts';
import { findCitations } from '../../src/citations/find-citations.ts';
import type { CitationContext } from '../../src/citations/found-citation.ts';
import { standardFamilies } from '../../src/citations/standard-families.ts';
import { usFamilies } from '../../src/citations/us-families.ts';

type Form = { readonly context: string; readonly text: string; readonly found: readonly string[] };
const fixtures = join(import.meta.dirname, '../fixtures/citations');
// Forms as real texts write them: numbers and the bare words of a citation, no sentence around them.
const forms: readonly Form[] = [
  ...(JSON.parse(readFileSync(join(fixtures, 'forms.json'), 'utf8')) as Form[]),
  ...readFileSync(join(fixtures, 'forms.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line): Form => {
      const [context = '', text = '', found = ''] = line.split('\t');
      return { context, text, found: found.split(' ; ') };
    }),
];

/** `ca/fr`, or `ca/en/40` for a regulation that defines "CFR" as title 40. */
function contextOf(words: string): CitationContext {
  const [jurisdiction, language, title] = words.split('/');
  return {
    jurisdiction: jurisdiction === 'us' ? 'us' : 'ca',
    language: language === 'fr' ? 'fr' : 'en',
    ...(title === undefined ? {} : { localTerms: { cfrTitle: Number(title), cfrPart: null } }),
  };
}

describe('findCitations', () => {
  it('is tried on at least 400 forms', () => {
    expect(new Set(forms.map(({ context, text }) => `${context} ${text}`)).size).toBeGreaterThanOrEqual(400);
  });

  it.each(forms)('$context: $text', ({ context, text, found }) => {
    const sentence = context.includes('fr') ? `Conformément à ${text}; sinon.` : `As required by ${text}; otherwise.`;
    const citations = findCitations(sentence, contextOf(context));
    expect(citations.map((citation) => `${citation.kind}: ${citation.canonical}`)).toEqual(found);
    const covered = sentence.slice(citations[0]?.span.start, citations.at(-1)?.span.end);
    expect(text.replace(/^(?:the|le) /, '')).toBe(covered.replace(/^(?:the|le) /, ''));
  });

  it.each([
    ['a bare number after "or" is a figure when a unit follows', 'section 3 or 10 days later', ['s. 3']],
    [
      'a comma separates citations outside a code',
      'subsection 32(2), section 15 of Schedule IV',
      ['s. 32(2)', 'Sch. IV, s. 15'],
    ],
    [
      'coordinate sections share the law',
      'section 5 and section 7 of the Food and Drugs Act',
      ['Food and Drugs Act, s. 5', 'Food and Drugs Act, s. 7'],
    ],
    ['a colon ends a citation', 'the following paragraphs of subpart B: paragraph (a)', ['subpart B', 'para. (a)']],
    ['a language mark of a note is no paragraph', 'SOR/98-580, s. 1(F)', ['SOR/98-580, s. 1']],
    ['a bearing is none', 'to a line running S. 36°47′50″ W. from the corner', []],
    ['nor is a part of the Gazette', 'published in the Canada Gazette, Part I, on that day', []],
    ['a short head behind an unread law is none', '[Repealed, 1998, c. 10, s. 201]', []],
    [
      'a remark in brackets is read apart',
      'subpart 160.037 (except paragraph (b)) of Title 46, chapter I of the Code of Federal Regulations of the United States',
      ['46 CFR part 160 subpart 160.037', 'para. (b)', '46 CFR part 160 subpart 160.037'],
    ],
    [
      'a marker behind a numeral begins a new list',
      'sections 5(a)(1)(i) and (c) of the Act',
      ['the Act, s. 5(a)(1)(i)', 'the Act, s. 5(c)'],
    ],
    ['rows of a table are apart', 'part\n2 | 10 C.F.R. Appendix M', ['10 CFR app. M']],
    ['an ordinary "part" is none', 'the part of the vehicle', []],
    ['nor is "title"', 'the title of the person', []],
    ['no law, no citation', '', []],
  ])('%s', (_, text, canonical) => {
    expect(findCitations(text, contextOf('ca/en')).map((citation) => citation.canonical)).toEqual(canonical);
  });

  it('gives spans in order, inside the text, without overlap, on any mixture of citation words', () => {
    const word = fc.constantFrom(
      'section',
      'sections',
      '5',
      '12.1',
      '571.111',
      '(a)',
      '(2)',
      'of',
      'Title',
      '49',
      'CFR',
      'C.F.R.',
      ',',
      'and',
      'or',
      'part',
      'the Act',
      'Schedule',
      'IV',
      'S5.3',
      'TSD 108',
      'SOR/98-282',
      'Food and Drugs Act',
      'this section',
      '§',
      'Code of Federal Regulations',
      '-',
      '\u2013',
      'ISO 9001',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom('ca/en', 'ca/fr', 'us/en'), (words, context) => {
        const text = words.join(' ');
        let end = 0;
        for (const { span, text: cited } of findCitations(text, contextOf(context))) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(cited).toBe(text.slice(span.start, span.end));
          expect(cited).not.toBe('');
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 49, numRuns: 2000 },
    );
  });

  it.each([
    ['brackets', '(a)'],
    ['section lists', 'sections 1(a), '],
    ['half codes', '49 C.F.R. '],
    ['open chains', 'paragraph (a) of '],
    ['spaces', ' '],
    ['figures', '1.1.1.1.'],
    ['names', 'Food and Drugs '],
    ['French names', 'Loi sur les '],
    ['acronyms', 'CSA C22-1-1-1'],
    ['marks', 'S5.1.1.1(a)(b)'],
  ])('reads hostile %s in linear time', (_, piece) => {
    // Quadratic work on 200,000 characters takes minutes and runs into the suite's time limit.
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    for (const language of ['ca/en', 'ca/fr'] as const)
      expect(findCitations(text, contextOf(language))).toBeInstanceOf(Array);
  });
});

describe.each([...usFamilies, ...caFamilies, ...standardFamilies])(
  'pattern family $name',
  ({ examples, jurisdiction }) => {
    it.each(examples)('%s is %s', (text, canonical) => {
      const [found, ...rest] = findCitations(
        `See ${text}; and more.`,
        contextOf(jurisdiction === 'us' ? 'us/en' : 'ca/en'),
      );
      expect(found).toMatchObject({ text, canonical });
      expect(rest).toEqual([]);
    });
  },
);
