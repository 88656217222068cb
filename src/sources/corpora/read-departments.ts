import { Department } from '../../model/department.ts';
import type { Issue } from '../../model/issue.ts';
import { openYaml } from './open-yaml.ts';

const Entry = Department.strict();

/** Reads `corpora/departments.yaml`. Repeated ids and unknown keys are errors with their line; sound entries are returned all the same. */
export function readDepartments(text: string): { departments: readonly Department[]; issues: readonly Issue[] } {
  const file = openYaml('departments.yaml', text);
  const issues = [...file.issues];
  const departments: Department[] = [];
  if (!Array.isArray(file.value)) {
    if (issues.length === 0) issues.push(file.fault([], 'expected a list of departments'));
    return { departments, issues };
  }
  for (const [index, value] of file.value.entries()) {
    const parsed = Entry.safeParse(value);
    if (!parsed.success) issues.push(...file.faults(parsed.error, [index]));
    else if (departments.some(({ id }) => id === parsed.data.id))
      issues.push(file.fault([index], `the id "${parsed.data.id}" occurs twice`));
    else departments.push(parsed.data);
  }
  return { departments, issues };
}
