import { type Department, departmentOf } from '../model/department.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';

/** Replaces the list of departments. Whose an instrument is, is said by `assignDepartments` when all of them are known. */
export function replaceDepartments(departments: readonly Department[]): Statement[] {
  return [
    { sql: 'DELETE FROM instrument_departments' },
    { sql: 'DELETE FROM departments' },
    ...bulkInsert(
      'departments',
      ['id', 'jurisdiction', 'name_en', 'name_fr', 'acts_json', 'parts_json'],
      departments.map(({ id, jurisdiction, name, acts, parts }) => [
        id,
        jurisdiction,
        name.en,
        name.fr,
        JSON.stringify(acts),
        JSON.stringify(parts),
      ]),
    ),
  ];
}

/** Says whose each instrument of the index is. */
export async function assignDepartments(database: Database): Promise<Statement[]> {
  const departments = (
    await database.all<
      Row & {
        id: string;
        jurisdiction: 'ca' | 'us';
        name_en: string;
        name_fr: string;
        acts_json: string;
        parts_json: string;
      }
    >('SELECT * FROM departments ORDER BY id')
  ).map(
    (row): Department => ({
      id: row.id,
      jurisdiction: row.jurisdiction,
      name: { en: row.name_en, fr: row.name_fr },
      acts: JSON.parse(row.acts_json) as Department['acts'],
      parts: JSON.parse(row.parts_json) as Department['parts'],
    }),
  );
  const instruments = await database.all<Row & { id: string; authority: string | null }>(
    'SELECT id, authority FROM instruments ORDER BY id',
  );
  return [
    { sql: 'DELETE FROM instrument_departments' },
    ...bulkInsert(
      'instrument_departments',
      ['instrument_id', 'department_id'],
      instruments.flatMap((instrument) => {
        const department = departmentOf(departments, instrument);
        return department === null ? [] : [[instrument.id, department.id]];
      }),
    ),
  ];
}

/** A department as pages name it. */
export type DepartmentName = { readonly id: string; readonly nameEn: string; readonly nameFr: string };

/** Departments whose instruments cite the other country's law: the choices of a filter. */
export async function listBridgingDepartments(database: Database): Promise<DepartmentName[]> {
  const rows = await database.all<Row & { id: string; name_en: string; name_fr: string }>(
    `SELECT id, name_en, name_fr FROM departments WHERE id IN (
       SELECT d.department_id FROM citations c JOIN editions e ON e.key = c.edition_key AND e.shown = 1
       JOIN instrument_departments d ON d.instrument_id = e.instrument_id WHERE c.bridge IS NOT NULL)
     ORDER BY jurisdiction, name_en`,
  );
  return rows.map((row) => ({ id: row.id, nameEn: row.name_en, nameFr: row.name_fr }));
}

/** The department of an instrument, or null where the corpora name none. */
export async function findDepartment(database: Database, instrumentId: string): Promise<DepartmentName | null> {
  const row = await database.first<Row & { id: string; name_en: string; name_fr: string }>(
    `SELECT d.id, d.name_en, d.name_fr FROM departments d JOIN instrument_departments i ON i.department_id = d.id
     WHERE i.instrument_id = ?`,
    [instrumentId],
  );
  return row === null ? null : { id: row.id, nameEn: row.name_en, nameFr: row.name_fr };
}
