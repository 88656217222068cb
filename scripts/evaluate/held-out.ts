const FOLDS = 8;

/**
 * Cross-validation: each lesson is answered by what was fitted on lessons of other groups only.
 *
 * @returns the answers in the order of the lessons
 */
export function heldOut<L extends { readonly group: string }, F, A>(
  lessons: readonly L[],
  learn: (lessons: readonly L[]) => F,
  answer: (fitted: F, lesson: L) => A,
): A[] {
  const groups = [...new Set(lessons.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, at) => [group, at % FOLDS]));
  const fitted = Array.from({ length: Math.min(FOLDS, groups.length) }, (_, fold) =>
    learn(lessons.filter(({ group }) => foldOf.get(group) !== fold)),
  );
  return lessons.map((lesson) => answer(fitted[foldOf.get(lesson.group) ?? 0] as F, lesson));
}

export function nameWeights(names: readonly string[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]));
}

/** Three decimals: more would only be noise in review. */
export function roundAll(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value.toFixed(3))]));
}
