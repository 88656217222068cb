import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import type { Provision } from '../../src/model/provision.ts';
import { extractRequirements } from '../../src/requirements/extract-requirements.ts';
import { makeProvision } from '../divergence/make-pair.ts';

function extract(provisions: readonly Provision[], language: Language = 'en') {
  return extractRequirements({ id: 'ca/sor-1-1@2026-01-01.en', language }, provisions);
}

function one(text: string, language: Language = 'en', level: Provision['level'] = 'section') {
  return extract([makeProvision({ eId: 'a', text, level })], language);
}

const modalities: readonly (readonly [Language, string, string | null])[] = [
  ['en', 'The label shall show the name.', 'obligation'],
  ['en', 'The label must show the name.', 'obligation'],
  ['en', 'The maker is required to show the name.', 'obligation'],
  ['en', 'Submit reports of deaths to us.', 'obligation'],
  ['en', 'The maker shall not sell the toy.', 'prohibition'],
  ['en', 'The maker must not sell the toy.', 'prohibition'],
  ['en', 'The maker may not sell the toy.', 'prohibition'],
  ['en', 'The sale of the toy is prohibited.', 'prohibition'],
  ['en', 'No person shall sell the toy.', 'prohibition'],
  ['en', 'No person may sell the toy.', 'prohibition'],
  ['en', 'Nobody may sell the toy.', 'prohibition'],
  ['en', 'The Minister may refuse the form.', 'permission'],
  ['en', 'Paper is permitted to be used.', 'permission'],
  ['en', 'The maker need not show the name.', 'exemption'],
  ['en', 'The maker is not required to show the name.', 'exemption'],
  ['en', 'A small maker is exempt from this section.', 'exemption'],
  ['en', 'This section does not apply to a sample.', 'exemption'],
  ['en', 'maker means a person who makes a toy.', 'definition'],
  ['en', 'A person who may be exposed must wear a mask.', 'obligation'],
  ['en', 'A person who sells a toy shall mark it.', 'obligation'],
  ['en', 'If the Minister may act, the maker must wait.', 'obligation'],
  ['en', 'The toys are red.', null],
  ['en', 'It is done by means of a press.', null],
  ['fr', 'L’étiquette doit porter le nom.', 'obligation'],
  ['fr', 'Les étiquettes doivent porter le nom.', 'obligation'],
  ['fr', 'Le fabricant est tenu de porter le nom.', 'obligation'],
  ['fr', 'Il est interdit de vendre le jouet.', 'prohibition'],
  ['fr', 'Nul ne peut vendre le jouet.', 'prohibition'],
  ['fr', 'Le fabricant ne peut vendre le jouet.', 'prohibition'],
  ['fr', 'Le fabricant ne doit pas vendre le jouet.', 'prohibition'],
  ['fr', 'Le ministre peut refuser la demande.', 'permission'],
  ['fr', 'Le fabricant n’est pas tenu de porter le nom.', 'exemption'],
  ['fr', 'Le petit fabricant est exempté de l’article.', 'exemption'],
  ['fr', 'Le présent article ne s’applique pas aux échantillons.', 'exemption'],
  ['fr', 'Fabricant s’entend de la personne qui fabrique le jouet.', 'definition'],
  ['fr', 'Les jouets sont rouges.', null],
];

describe('modality', () => {
  it.each(modalities)('%s: %s is %s', (language, text, modality) => {
    expect(one(text, language)[0]?.modality ?? null).toBe(modality);
  });
});

describe('the parts of a statement', () => {
  it('names actor, action, condition and exception', () => {
    const text = 'If the toy is red, the maker who sold it must mark it within 5 days, unless it is small.';
    expect(one(text)).toMatchObject([
      {
        modality: 'obligation',
        modal: 'must',
        actor: 'maker',
        action: 'mark it within 5 days',
        condition: 'If the toy is red',
        exception: 'unless it is small',
        inherited: false,
        span: { start: 0, end: text.length },
      },
    ]);
  });

  it('keeps an exception that has "provided" in it whole', () => {
    expect(one('You must file a report, except as provided in section 9.')[0]).toMatchObject({
      actor: 'You',
      exception: 'except as provided in section 9',
      condition: null,
    });
  });

  it('gives one statement a sentence and does not end sentences at abbreviations', () => {
    const found = one(
      'The mark under C.R.C., c. 10 and s. 5 must be red. It may be 5 in. The toy is new. It must not be sold.',
    );
    expect(found.map((requirement) => [requirement.ordinal, requirement.modality])).toEqual([
      [0, 'obligation'],
      [1, 'permission'],
      [2, 'prohibition'],
    ]);
  });

  it('prints the modal words as they stand, typographic apostrophe included', () => {
    expect(one('Le fabricant n’est pas tenu de payer.', 'fr')[0]?.modal).toBe('n’est pas tenu de');
  });

  it('has no actor where a place in the text or nobody acts', () => {
    expect(one('Subsection (1) does not apply to a sample.')[0]?.actor).toBeNull();
    expect(one('There must be a mark.')[0]?.actor).toBeNull();
    expect(one('Nul ne peut vendre.', 'fr')[0]?.actor).toBeNull();
  });
});

describe('stem and paragraphs', () => {
  const stem = makeProvision({ eId: 's', text: 'The label shall' });
  const paragraph = (eId: string, text: string, parentEId = 's') =>
    makeProvision({ eId, text, parentEId, level: 'paragraph' });

  it('gives a paragraph the modality and actor of its stem', () => {
    const found = extract([stem, paragraph('a', 'show the name; and'), paragraph('b', 'be red.')]);
    expect(found.filter(({ inherited }) => inherited)).toMatchObject([
      {
        eId: 'a',
        modality: 'obligation',
        modal: 'shall',
        actor: 'label',
        action: 'show the name; and',
        span: { start: 0, end: 18 },
      },
      { eId: 'b', modality: 'obligation', actor: 'label', action: 'be red.' },
    ]);
  });

  it('reads a stem whole that has a point inside a word', () => {
    const tested = makeProvision({ eId: 's', text: 'In the S6.1 test of 49 CFR 571.213 a system shall:' });
    const found = extract([tested, paragraph('a', 'show no separation.')]);
    expect(found.at(-1)).toMatchObject({ eId: 'a', modality: 'obligation', inherited: true });
  });

  it('joins the action of the stem and the paragraph', () => {
    const open = makeProvision({ eId: 's', text: 'A report must be sent to the agency' });
    expect(extract([open, paragraph('a', 'within 10 days;')]).at(-1)).toMatchObject({
      actor: 'report',
      action: 'be sent to the agency within 10 days;',
    });
  });

  it('passes the stem on to paragraphs of paragraphs', () => {
    const found = extract([stem, paragraph('a', 'show'), paragraph('b', 'the name, and', 'a')]);
    expect(found.at(-1)).toMatchObject({ eId: 'b', modality: 'obligation', inherited: true });
  });

  it('leaves a paragraph with modal words of its own alone', () => {
    const found = extract([stem, paragraph('a', 'show the name, but may omit the address;')]);
    expect(found.at(-1)).toMatchObject({ modality: 'permission', inherited: false });
  });

  it('reads the paragraphs of an open condition as conditions', () => {
    const open = makeProvision({ eId: 's', text: 'The licence may be suspended if' });
    expect(extract([open, paragraph('a', 'the holder does not pay.')]).at(-1)).toMatchObject({
      modality: 'permission',
      action: 'be suspended',
      condition: 'the holder does not pay.',
      inherited: true,
    });
  });

  it('lets nothing be inherited from a finished sentence or by a definition', () => {
    const finished = makeProvision({ eId: 's', text: 'The label shall be red.' });
    expect(extract([finished, paragraph('a', 'white paper')])).toHaveLength(1);
    const term = makeProvision({
      eId: 'd',
      text: 'étiquette Marque sur un jouet.',
      parentEId: 's',
      level: 'definition',
    });
    expect(extract([stem, term], 'fr').at(-1)).toMatchObject({ eId: 'd', modality: 'definition', inherited: false });
  });

  it('is linear in long sentences', () => {
    // What grows faster than the input runs into the suite's time limit here.
    expect(one(`${'if it may be, '.repeat(8000)}it must not, unless `.repeat(2))).toBeDefined();
  });
});
