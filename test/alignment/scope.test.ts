import { describe, expect, it } from 'vitest';
import { definedTermOf } from '../../src/alignment/defined-term.ts';
import { headingsOver } from '../../src/alignment/outline.ts';
import { isInScope } from '../../src/alignment/scope.ts';
import type { Provision } from '../../src/model/provision.ts';
import { makeEdition } from '../citations/make-edition.ts';

const { provisions } = makeEdition('ca/crc-1038', 'Invented Regulations', [
  'heading PART 1 | General',
  'heading | Licences',
  'heading | Application',
  'section 9 || Nine.',
  'section 12 || Twelve.',
  'heading | Refusal',
  'section 12.1 || Twelve point one.',
  'heading PART 2 | Tests',
  'section 20 || Twenty.',
  'schedule Schedule IV | Standards',
  '  heading | Lamps',
  '  section 108 || Lamps.',
  '  section C.01.001 || Lettered.',
]);

function pathTo(eId: string): Provision[] {
  const path: Provision[] = [];
  for (
    let at = provisions.find((one) => one.eId === eId);
    at !== undefined;
    at = provisions.find((one) => one.eId === at?.parentEId)
  )
    path.push(at);
  return path;
}

describe('isInScope', () => {
  it.each([
    ['an empty scope', [], 'sec_9', true],
    ['the section', ['9'], 'sec_9', true],
    ['another section', ['12'], 'sec_9', false],
    ['words around the number', ['section 12.1'], 'sec_12.1', true],
    ['a run of sections', ['9 to 12'], 'sec_12', true],
    ['beyond the run', ['9 to 12'], 'sec_12.1', false],
    ['between two sections', ['12 to 13'], 'sec_12.1', true],
    ['a run does not count digits', ['9 to 20'], 'sec_12.1', true],
    ['a lettered number in no run', ['1 to 99'], 'sched_ScheduleIV__sec_C.01.001', false],
    ['a lettered number itself', ['C.01.001'], 'sched_ScheduleIV__sec_C.01.001', true],
    ['a container', ['Schedule IV'], 'sched_ScheduleIV__sec_108', true],
    ['a container, for a section outside', ['Schedule IV'], 'sec_9', false],
    ['a section of a container', ['Schedule IV 108'], 'sched_ScheduleIV__sec_108', true],
    ['another of the container', ['Schedule IV 109'], 'sched_ScheduleIV__sec_108', false],
    ['an eId', ['sched_ScheduleIV'], 'sched_ScheduleIV__sec_108', true],
    ['any of several entries', ['1', '9'], 'sec_9', true],
  ])('%s', (_, scope, eId, expected) => {
    expect(isInScope(scope, pathTo(eId))).toBe(expected);
  });
});

describe('headingsOver', () => {
  const over = headingsOver(
    provisions,
    Map.groupBy(provisions, (provision) => provision.parentEId),
  );

  it.each([
    ['a run of headings is nested', 'sec_9', ['Application', 'Licences', 'General']],
    ['it stays over the next section', 'sec_12', ['Application', 'Licences', 'General']],
    ['a lone heading ends the run, not the part', 'sec_12.1', ['Refusal', 'General']],
    ['a new part ends both', 'sec_20', ['Tests']],
    ['a schedule starts anew', 'sched_ScheduleIV__sec_108', ['Lamps', 'Standards']],
  ])('%s', (_, eId, headings) => {
    expect(over.get(eId)?.map((provision) => provision.heading)).toEqual(headings);
  });
});

describe('definedTermOf', () => {
  const provision = provisions[1] as Provision;
  it.each([
    ['medical device means a thing.', 'medic devic'],
    ['“Manufacturer” means a person.', 'manufactur'],
    ['Unique device identifier (UDI) means a code.', 'uniqu devic identifi'],
    ['Label has the same meaning as in the Act.', 'label'],
    ['Act means the Cart Act.', null],
    ['A person who by any other lawful means keeps a record of it.', null],
    ['Every cart shall carry a label.', null],
    ['', null],
  ])('%s', (text, term) => {
    expect(definedTermOf({ ...provision, level: 'paragraph', heading: null, text })).toBe(term);
  });
});
