import { describe, expect, it } from 'vitest';
import { belongsElsewhere } from '../../src/citations/belongs-elsewhere.ts';
import { buildCitationIndex } from '../../src/citations/citation-index.ts';
import { findCitations } from '../../src/citations/find-citations.ts';
import { resolveTargets } from '../../src/citations/resolve-targets.ts';
import { makeEdition } from './make-edition.ts';

describe('belongsElsewhere', () => {
  it.each([
    ['section 6.1', ' and 6.5.2 of the Reference Method', true],
    ['section 440', 'b and 443.2c, subsection 444.2(4)d of the Invented Companies Act', true],
    ['paragraph 1.1.3(a)', ' of that Regulation', true],
    ['section 8.4', ' of the standard', true],
    ['Section 4', ' of the Directive', true],
    ['paragraphe 3(2)', ' de la Convention', true],
    ['paragraphe 3(2)', ' et à l’alinéa 4(1)b) de l’Accord', true],
    ['section 5', ' of the Regulations', false],
    ['section 5', ' of these Regulations', false],
    ['paragraph 2(b)', ' of Schedule 2', false],
    ['paragraph 2(b)', ' of that Schedule', false],
    ['subsection (2)', ' of this section', false],
    ['paragraphe (2)', ' du présent article', false],
    ['paragraphe (2)', ' de l’annexe 2', false],
    ['section 5', ' applies to a maker of lamps', false],
    ['section 5', '', false],
  ])('of "%s%s" is %s', (reference, behind, expected) => {
    expect(belongsElsewhere(`See ${reference}${behind}`, { start: 4, end: 4 + reference.length })).toBe(expected);
  });

  it('stays linear on a list without end', () => {
    const text = `section 1${', 2(a)'.repeat(200_000)}`;
    expect(belongsElsewhere(text, { start: 0, end: 9 })).toBe(false);
  });
});

describe('references of a Canadian text', () => {
  const edition = makeEdition('ca/sor-2001-1', 'Invented Lamp Rules', [
    'heading PART 1 | General',
    'heading DIVISION 1 | Scope',
    'section 1 | Scope | This Division and this Part apply.',
    'heading DIVISION 2 | Lamps',
    'section 2 | Lamps | It meets section 1 of the Reference Method, CSA C22.2 No. 9, clause 8.1 and section 9.',
    'section 3 | Oil | It meets section 9.',
  ]);
  const index = buildCitationIndex([edition]);
  const resolved = (number: string) => {
    const provision = edition.provisions.find((one) => one.number === number);
    if (provision === undefined) throw new Error(`no section ${number}`);
    const found = findCitations(provision.text, { jurisdiction: 'ca', language: 'en' });
    return resolveTargets(provision.text, found, { instrument: edition.instrument, provision }, index)
      .filter(({ citation }) => citation.kind === 'internal')
      .map(({ citation, resolved: { resolution, targetEId } }) => [citation.canonical, resolution, targetEId]);
  };
  const eIdOf = (number: string) => edition.provisions.find((one) => one.number === number)?.eId;

  it('mean the division and the part whose printed heading stands above', () => {
    expect(resolved('1')).toEqual([
      ['This Division', 'resolved', eIdOf('DIVISION 1')],
      ['this Part', 'resolved', eIdOf('PART 1')],
    ]);
  });

  it('are to a text that is not held where its words say so, or where they lead nowhere beside one', () => {
    expect(resolved('2').map(([, resolution]) => resolution)).toEqual(['not-in-index', 'not-in-index', 'not-in-index']);
    expect(resolved('3')).toEqual([['s. 9', 'no-such-provision', null]]);
  });
});
