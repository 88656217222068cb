import type { Feature } from './feature.ts';

/** 1 for two interpretation sections, 0 where only one is such, 0.5 for two others: an interpretation section shares words with every section. */
export const sameRole: Feature = (ca, us) => (caAt, usAt) => {
  const interpreting = [ca[caAt], us[usAt]].filter((unit) => unit?.isInterpretation).length;
  return [0.5, 0, 1][interpreting] ?? 0.5;
};
