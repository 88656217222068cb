import { describe, expect, it } from 'vitest';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { extractRequirements } from '../../src/requirements/extract-requirements.ts';
import { addWitness, type WitnessText } from '../../src/requirements/witness.ts';
import { makeProvision } from '../divergence/make-pair.ts';

function read(language: 'en' | 'fr', text: string): WitnessText {
  const edition = { id: `ca/sor-1-1@2026-01-01.${language}`, language };
  const provisions = [makeProvision({ editionId: edition.id, eId: 'sec_1', text })];
  return {
    provisions,
    quantities: extractQuantities(edition, provisions),
    requirements: extractRequirements(edition, provisions),
  };
}

function witness(en: string, fr: string): (string | null)[] {
  return addWitness(read('en', en), read('fr', fr)).map(({ otherLanguage }) => otherLanguage);
}

describe('the other official language as a witness', () => {
  it('sets no sentence against another one of the paragraph', () => {
    const en = 'The amount must be taken as a whole. The sum may be consistent.';
    const fr = 'Le montant est pris comme un tout. La somme peut concorder. Le calcul doit être gardé.';
    expect(witness(en, fr)).toEqual([null, null]);
  });

  it.each([
    ['The importer must keep the record.', 'L’importateur doit conserver le registre.'],
    ['The importer shall keep the record.', 'L’importateur est tenu de conserver le registre.'],
    ['The toy must not be sharp.', 'Il est interdit que le jouet soit tranchant.'],
    ['The toy must not weigh more than 5 kg.', 'Le poids du jouet doit être d’au plus 5 kg.'],
    ['The holder may sell the device.', 'Le titulaire peut vendre l’instrument.'],
    ['The holder may sell the device only in a box.', 'Le titulaire ne peut vendre l’instrument que dans une boîte.'],
    ['The dealer is not required to file the report.', 'Le marchand n’est pas tenu de déposer le rapport.'],
    ['The dealer need not file the report.', 'Le marchand peut ne pas déposer le rapport.'],
    ['The record must be kept for two years.', 'Le registre doit être conservé pendant 2 ans.'],
    ['The label must be at least 3.5 mm high.', 'L’étiquette doit mesurer au moins 3,5 mm de hauteur.'],
    ['The vehicle must weigh 3,500 kg or less.', 'Le véhicule doit peser au plus 3 500 kg.'],
    ['The block must be 100 mm (4 in) wide.', 'Le bloc doit avoir une largeur de 100 mm (4 po).'],
    [
      'The holder may sell the device for not more than 60 days.',
      'Le titulaire peut vendre l’instrument pour au plus soixante jours.',
    ],
    ['The record must be kept for 24 hours.', 'Le registre doit être conservé pendant vingt quatre heures.'],
    ['The report for a given year must be filed.', 'Le rapport visant une année doit être déposé.'],
    [
      'Each lot shall be compared to the lots sold.',
      'Chaque lot est comparé aux lots à l’égard desquels une valeur peut être établie.',
    ],
    ['The bank must state that the shares are new.', 'La banque indique que les actions visées peuvent être neuves.'],
    ['The lens must turn within 45 degrees of the axis.', 'La lentille doit tourner dans un secteur de ± 45 degrés.'],
    ['The administrator shall allow any person to have access.', 'Toute personne peut accéder aux renseignements.'],
    ['It must be possible to evaluate the plan.', 'Le plan peut être évalué.'],
    ['The revenue must not be included in the value.', 'Le revenu est exclu de la valeur.'],
    ['No further report shall be required for the year.', 'Aucun autre rapport n’est requis pour l’année.'],
    ['Device means a tool.', 'Instrument s’entend d’un outil.'],
    // the modal verb of a clause, beside a main verb in the future or present
    [
      'The inspector shall find the number of persons in this way.',
      'L’inspecteur trouvera ainsi le nombre de personnes qu’un canot peut porter.',
    ],
    [
      'Where a thing is infested and enters the country, the invoice shall bear its number.',
      'Lorsqu’une chose, qui est infestée, ou peut l’être entre au pays, la facture porte son numéro.',
    ],
    [
      'For that amount the sales of the least group must be examined.',
      'Il est fait pour ce montant un examen des ventes pour lesquelles des chiffres peuvent être fournis.',
    ],
    ['Nothing in this Part may be read as a right.', 'Rien dans la présente partie ne doit être vu comme un droit.'],
  ])('agrees: %s', (en, fr) => {
    expect(witness(en, fr)).toEqual([null]);
  });

  it.each([
    ['The importer must keep the record.', 'L’importateur peut conserver le registre.', 'peut'],
    [
      'A control plan is not required to be kept for a farm crop.',
      'Le plan de contrôle ne doit pas être conservé pour une récolte.',
      'ne doit pas',
    ],
    [
      'In the case of a deceased debtor, service must be effected on the heir.',
      'En cas de décès du débiteur, la signification peut être faite à l’héritier.',
      'peut',
    ],
    [
      'The Board may submit any fact that it finds useful.',
      'L’Office doit présenter tout fait qu’il estime utile.',
      'doit',
    ],
    [
      'The importer shall keep the record.',
      'L’importateur n’est pas tenu de conserver le registre.',
      'n’est pas tenu de',
    ],
    ['The holder may sell the device.', 'Le titulaire doit vendre l’instrument.', 'doit'],
    ['The dealer is not required to file the report.', 'Le marchand est tenu de déposer le rapport.', 'est tenu de'],
    ['The record must be kept for two years.', 'Le registre doit être conservé pendant 3 ans.', '3 ans'],
    [
      'The label must be at least 3.5 mm high.',
      'L’étiquette doit mesurer au moins 35 mm de hauteur.',
      'au moins 35 mm',
    ],
    ['The vehicle must weigh 3,500 kg or less.', 'Le véhicule doit peser au plus 3 600 kg.', 'au plus 3 600 kg'],
  ])('parts: %s', (en, fr, says) => {
    expect(witness(en, fr)).toEqual([says]);
  });

  it('says nothing where one sentence became two, and nothing of a provision the other text lacks', () => {
    expect(
      witness(
        'The importer must keep the record.',
        'L’importateur peut vendre. L’importateur doit conserver le registre.',
      ),
    ).toEqual([null]);
    const [alone] = addWitness(read('en', 'The importer must keep the record.'), {
      provisions: [],
      requirements: [],
      quantities: [],
    });
    expect(alone?.otherLanguage).toBeNull();
  });
});
