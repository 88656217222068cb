import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/requirements/find-quantities.ts';

const english = { language: 'en', jurisdiction: 'ca', stem: null } as const;
const french = { language: 'fr', jurisdiction: 'ca', stem: null } as const;

/** Sentence, and the subject of its first figure. */
const cases: readonly (readonly [string, string | null])[] = [
  ['A toy must not contain more than 90 mg/kg of lead.', 'lead'],
  ['The coating must not contain lead in excess of 90 mg/kg.', 'lead'],
  ['The total lead of the coating must not be more than 90 mg/kg.', 'total lead'],
  ['The concentration of mercury must not exceed 10 mg/kg.', 'mercury'],
  ['White flour contains 0.64 mg of thiamine.', 'thiamine'],
  ['The stopping distance shall not exceed 70 m.', 'stopping distance'],
  ['The stopping distance of the vehicle shall not exceed 70 m.', 'stopping distance'],
  ['When it is loaded, the stopping distance must not exceed 70 m.', 'stopping distance'],
  ['Each side must have a length of at least 100 mm.', 'length'],
  ['The opening must be 5 mm wide.', 'width'],
  ['The ring must be at least 30 mm in diameter.', 'diameter'],
  ['A wall 2 m high is required.', 'height'],
  ['The panel must be 3 mm or more in thickness.', 'thickness'],
  ['The char length must not be more than 50 mm.', 'char length'],
  ['The flame spread time must be greater than 4 seconds.', 'flame spread time'],
  ['The employer must retain the records for 2 years.', 'records'],
  ['The importer must submit a preliminary report within 10 days after the event.', 'preliminary report'],
  ['The records shall be kept for 5 years.', 'records'],
  ['A business is exempt if its gross sales are $100,000 or less.', 'gross sales'],
  ['It does not apply if the gross mass is less than 500 kg.', 'gross mass'],
  ['The guard must withstand a static load of 890 N.', 'static load'],
  ['The Minister shall decide within 30 days.', null],
  ['10 mm', null],
  ['A driver shall not drive after 11 hours of driving time.', 'driving time'],
  ['A driver must take at least 8 consecutive hours off duty.', 'off duty'],
  ['A motor carrier must act within 14 days after the malfunction.', null],
  // What goes on after a noun is no part of its name.
  ['The driving time just before and after each period must not exceed 13 hours.', 'driving time'],
  ['The force needed to open the door shall not exceed 180 N.', 'force'],
  ['The effluent must have an oil content of not more than 5 ppm in inland waters.', 'oil content'],
];

const casesInFrench: readonly (readonly [string, string | null])[] = [
  ['Le jouet ne contient pas plus de 90 mg/kg de plomb.', 'plomb'],
  ['La distance de freinage ne doit pas dépasser 70 m.', 'distance'],
  ['La plaque a une largeur de 40 mm.', 'largeur'],
  ['Un anneau de 30 mm de diamètre est fixé.', 'diamètre'],
  ['La masse brute est supérieure à 500 kg.', 'masse brute'],
  // An article is a whole word: "les moteurs" once lost its "le" and was "s moteurs", "une fois" its "un".
  ['Les moteurs doivent avoir au plus 3 ans.', 'moteurs'],
  ['ce pourcentage est de 5 pour cent.', null],
  // What is elided is a word of its own.
  ['L’essence ne contient pas plus de 1,5 % d’éthanol.', 'éthanol'],
  ['S’il le demande, l’appareil d’éclairage pèse au plus 20 kg.', 'appareil'],
  ['Le registre d’un transporteur est conservé 6 mois.', 'registre'],
];

describe('the subject of a figure', () => {
  it.each(cases)('%s -> %s', (text, subject) => {
    expect(findQuantities(text, english)[0]?.subject).toBe(subject);
  });

  it.each(casesInFrench)('%s -> %s', (text, subject) => {
    expect(findQuantities(text, french)[0]?.subject).toBe(subject);
  });

  it('comes from the stem when the paragraph has none', () => {
    const [found] = findQuantities('5 mm in the case of steel;', {
      ...english,
      stem: 'The wall thickness shall be not less than',
    });
    expect(found).toMatchObject({ subject: 'wall thickness', bound: 'minimum' });
  });

  it('is shared by the figure that restates', () => {
    const found = findQuantities('The height must be at least 100 mm (4 in).', english);
    expect(found.map((quantity) => quantity.subject)).toEqual(['height', 'height']);
  });
});
