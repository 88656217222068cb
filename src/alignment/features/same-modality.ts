import type { Modality } from '../../model/requirement.ts';
import type { Feature } from './feature.ts';

/** Whether both sections do the same with their subject: oblige, forbid, permit, exempt or define. Cosine of the counts; 0 where either does nothing. */
export const sameModality: Feature = (ca, us) => {
  const profiles = [...ca, ...us].map(({ modalities }) => {
    const norm = Math.hypot(...modalities.values());
    return new Map([...modalities].map(([modality, count]) => [modality, count / norm] as const));
  });
  return (caAt, usAt) => {
    const facing: ReadonlyMap<Modality, number> = profiles[ca.length + usAt] ?? new Map();
    let sum = 0;
    for (const [modality, share] of profiles[caAt] ?? []) sum += share * (facing.get(modality) ?? 0);
    return Math.min(1, sum);
  };
};
