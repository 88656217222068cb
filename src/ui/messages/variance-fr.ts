import type { varianceEn } from './variance-en.ts';

export const varianceFr: typeof varianceEn = {
  title: 'Tableau des écarts',
  lead: 'Là où les exigences du Canada et des États-Unis se séparent : l’écart, ce qu’exige chaque pays et dans quelle disposition, et le côté le plus exigeant. Les plus importants d’abord.',
  about: (name) => `Tableau des écarts : ${name}`,
  caption: 'Écarts, les plus importants d’abord',
  variance: 'Écart',
  ca: 'Exigence canadienne',
  us: 'Exigence américaine',
  stricter: 'Côté le plus exigeant',
  evidence: 'Preuve',
  lacks: 'Cette disposition a été examinée et n’en dit rien.',
  asOf: (date) => `texte du ${date}`,
  pairing: (pass, score) => `Appariement ${pass}, cote ${score}.`,
  features: 'Ce sur quoi repose l’appariement : ',
  openPair: 'Les deux textes côte à côte',
  weak: (n) => `Afficher les constats faibles et les chiffres égaux (${n})`,
  weakHidden: (n) => `${n} constats faibles et chiffres égaux ne sont pas affichés.`,
  none: 'Aucun écart ne correspond.',
  documents: 'Sous forme de document : ',
  record: (seq: string, hash: string) => `Registre des modifications : inscription ${seq}, tête de chaîne ${hash}.`,
  subtitle: (date) =>
    `Établi par Parallel 49 à partir d’un index du ${date}. Texte sans valeur officielle, ne constitue pas un avis juridique.`,
  intro:
    'Chaque rangée a été calculée à partir des deux textes et n’énonce pas le droit. Les citations marquées « reformulé » sont les mots du projet et non le texte officiel.',
  first: (n, all) =>
    `Les ${n} premiers de ${all} écarts selon leur importance; les fichiers de données les contiennent tous.`,
  count: (n) => `${n} écarts.`,
  filterPairs: 'Paires choisies',
  link: 'Tableau des écarts',
  definitions: 'Termes définis des deux côtés et ce qui les sépare',
};
