import type { BothWords } from './words.ts';

/** One thing that the two governments said they would do, restated in a sentence. */
export type Commitment = BothWords;

/**
 * Commitments by theme: of the progress report on supply chains (2022), whose eighth theme names the Regulatory Cooperation Council, and of the joint readout
 * of the Commerce–ISED meeting. Restated, not quoted; neither document names a regulation, so the lead instruments come from the index.
 */
const COMMITMENTS: Readonly<Record<string, readonly Commitment[]>> = {
  'ev-batteries': [
    {
      en: 'Align the regulations of the two countries on electric vehicles.',
      fr: 'Harmoniser les règlements des deux pays sur les véhicules électriques.',
    },
    {
      en: 'Make charging equipment work on both sides of the border.',
      fr: 'Assurer l’interopérabilité du matériel de recharge des deux côtés de la frontière.',
    },
  ],
  'critical-minerals': [
    {
      en: 'Cooperate on secure supply of critical minerals, from the mine to the part.',
      fr: 'Coopérer à l’approvisionnement sûr en minéraux critiques, de la mine au composant.',
    },
  ],
  health: [
    {
      en: 'Recognize each other’s conformity assessment, and align the inspection of pharmaceutical facilities.',
      fr: 'Reconnaître mutuellement l’évaluation de la conformité et harmoniser l’inspection des installations pharmaceutiques.',
    },
    {
      en: 'Align requirements for medical devices and personal protective equipment.',
      fr: 'Harmoniser les exigences visant les instruments médicaux et l’équipement de protection individuelle.',
    },
  ],
  defence: [
    {
      en: 'Keep defence supply chains open between the two countries while goods stay controlled.',
      fr: 'Garder ouvertes entre les deux pays les chaînes d’approvisionnement de la défense, les marchandises restant contrôlées.',
    },
  ],
  ict: [
    {
      en: 'Strengthen supply of semiconductors and information technology, and align what is asked of them.',
      fr: 'Renforcer l’approvisionnement en semi-conducteurs et en technologies de l’information, et harmoniser les exigences.',
    },
  ],
  'solar-electricity': [
    {
      en: 'Align requirements for solar products and cooperate on clean electricity.',
      fr: 'Harmoniser les exigences visant les produits solaires et coopérer en matière d’électricité propre.',
    },
  ],
  transport: [
    {
      en: 'Agree on the key data and measures by which both countries follow the movement of goods.',
      fr: 'Convenir des données et des mesures clés par lesquelles les deux pays suivent le mouvement des marchandises.',
    },
  ],
  'regulatory-cooperation': [
    {
      en: 'Use the Regulatory Cooperation Council to reduce unnecessary differences while protection is kept.',
      fr: 'Recourir au Conseil de coopération en matière de réglementation pour réduire les écarts inutiles sans affaiblir la protection.',
    },
  ],
  'telecom-5g': [
    {
      en: 'Support open and secure fifth-generation networks with equipment from several makers.',
      fr: 'Soutenir des réseaux de cinquième génération ouverts et sûrs, dotés de matériel de plusieurs fabricants.',
    },
  ],
  'software-supply-chain': [
    {
      en: 'Cooperate on knowing and securing the components of software.',
      fr: 'Coopérer pour connaître et sécuriser les composantes des logiciels.',
    },
  ],
  'ai-quantum': [
    {
      en: 'Work together on trustworthy artificial intelligence, on quantum technology and on measurement of genomes.',
      fr: 'Collaborer en matière d’intelligence artificielle digne de confiance, de technologies quantiques et de mesure des génomes.',
    },
  ],
  esg: [
    {
      en: 'Exchange views on what companies disclose of environmental, social and governance matters.',
      fr: 'Échanger sur l’information environnementale, sociale et de gouvernance que communiquent les sociétés.',
    },
  ],
  'intellectual-property': [
    {
      en: 'Deepen cooperation of the two intellectual property offices.',
      fr: 'Approfondir la coopération des deux offices de la propriété intellectuelle.',
    },
  ],
  'cross-border-privacy': [
    {
      en: 'Promote the cross-border privacy rules as a way to move personal information with safeguards.',
      fr: 'Promouvoir les règles de protection de la vie privée transfrontalière pour la circulation encadrée des renseignements personnels.',
    },
  ],
};

export function commitmentsOf(theme: string): readonly Commitment[] {
  return COMMITMENTS[theme] ?? [];
}
