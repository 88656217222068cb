import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import type { Issue } from '../../model/issue.ts';

/** A parsed file of the corpora, with ways to say where in it a fault lies. */
type YamlFile = {
  readonly value: unknown;
  readonly issues: readonly Issue[];
  fault(path: readonly PropertyKey[], message: string): Issue;
  faults(error: z.ZodError, under?: readonly PropertyKey[]): Issue[];
};

/** Parses one YAML file of the corpora; a file that is no YAML has its faults in `issues` and no value. */
export function openYaml(name: string, text: string): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const fault = (path: readonly PropertyKey[], message: string): Issue => {
    const node = path.length === 0 ? document.contents : nearestNode(path);
    const range = node?.range ?? null;
    const place = range ? `${name}, line ${lineCounter.linePos(range[0]).line}` : name;
    const span = range ? { start: range[0], end: range[1] } : null;
    return { code: 'corpora-invalid', severity: 'error', message: `${place}: ${message}`, eId: null, span };
  };
  const nearestNode = (path: readonly PropertyKey[]): { range?: [number, number, number] | null } | null => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (typeof node === 'object' && node !== null && 'range' in node) {
        return node as { range?: [number, number, number] | null };
      }
    }
    return document.contents;
  };
  const broken = document.errors.map(({ message, pos }) => {
    const line = lineCounter.linePos(pos[0]).line;
    const text = `${name}, line ${line}: ${message.split('\n')[0]}`;
    return { code: 'corpora-yaml', severity: 'error', message: text, eId: null, span: null } satisfies Issue;
  });
  return {
    value: broken.length > 0 ? null : document.toJS({ maxAliasCount: 0 }),
    issues: broken,
    fault,
    faults: (error, under = []) =>
      broken.length > 0
        ? []
        : error.issues.map((found) => {
            const path = [...under, ...found.path];
            return fault(path, `${found.path.join('.') || 'entry'}: ${found.message}`);
          }),
  };
}
