import type { FormFields } from './body.ts';

/**
 * Records with words in two languages and lists inside, as the flat fields of a form and back: `title.en`, `activities.0.due`. What a box leaves
 * unsaid is false, what a date or a theme leaves empty is null, and an activity without words is none.
 */
export function toFields(record: Readonly<Record<string, unknown>>): Record<string, string> {
  const fields: Record<string, string> = {};
  const walk = (path: string, value: unknown): void => {
    if (value === null || value === undefined) fields[path] = '';
    else if (typeof value === 'boolean') fields[path] = value ? '1' : '';
    else if (typeof value !== 'object') fields[path] = String(value);
    else for (const [name, inner] of Object.entries(value)) walk(path === '' ? name : `${path}.${name}`, inner);
  };
  for (const name of Object.keys(record)) if (!STORED.has(name)) walk(name, record[name]);
  return fields;
}

const STORED = new Set(['id', 'createdBy', 'createdAt', 'updatedAt', 'version', 'planId', 'parentId', 'pairs']);

/** The record that flat fields stand for. Numbers in a path make a list. */
export function fromFields(fields: FormFields): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(fields)) {
    const names = path.split('.');
    if (names.some((name) => name === '__proto__' || name === 'constructor' || name === 'prototype')) continue;
    let place = record;
    for (const name of names.slice(0, -1)) {
      const inner = Object.hasOwn(place, name) ? place[name] : undefined;
      const next = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
      place[name] = next;
      place = next;
    }
    place[names.at(-1) ?? ''] = NULLABLE.has(names.at(-1) ?? '') && value === '' ? null : value;
  }
  if (record['activities'] !== undefined) record['activities'] = toActivities(record['activities']);
  return record;
}

const NULLABLE = new Set(['theme', 'startsOn', 'endsOn', 'due']);

function toActivities(rows: unknown): unknown[] {
  if (typeof rows !== 'object' || rows === null) return [];
  return Object.values(rows)
    .filter((row: unknown): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    .filter(({ text }) => Object.values((text ?? {}) as object).some((words) => words !== ''))
    .map((row) => ({ ...row, due: row['due'] ?? null, done: row['done'] === '1' }));
}
