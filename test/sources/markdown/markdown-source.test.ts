import { describe, expect, it } from 'vitest';
import { markdownSource } from '../../../src/sources/markdown/markdown-source.ts';
import { buildTree } from '../../../src/tree/build-tree.ts';
import { checkInvariants } from '../../../src/tree/invariants.ts';
import { anySha256, fileOf, fixtureCases } from '../fixture-cases.ts';
import { documentOutline } from '../outline.ts';

const head = {
  instrument: 'ca/sor-2019-998',
  jurisdiction: 'ca',
  citation: 'SOR/2019-998',
  title: '\n  en: Kettle Regulations\n  fr: null',
  authority: 'Kettle Act',
  sectors: '[health]',
  url: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2019-998/',
  pointInTime: '2025-03-04',
  language: 'en',
  digest: 'true',
};

function digestWith(changes: Readonly<Record<string, string | null>>, body = '## 1 Scope\n\nAll kettles.\n'): string {
  const lines = Object.entries({ ...head, ...changes }).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

function read(name: string, text: string) {
  return markdownSource.read(fileOf(name, text), anySha256);
}

describe('markdownSource', () => {
  it.each(fixtureCases('markdown'))('reads $name', ({ file, expected }) => {
    expect(markdownSource.accepts(file)).toBe(true);
    const { documents, issues } = markdownSource.read(file, anySha256);
    expect({ issues, documents: documents.map(documentOutline) }).toEqual(expected);
    for (const document of documents) expect(checkInvariants(buildTree(document))).toEqual([]);
  });

  it('gives a digest the addresses of the official text', () => {
    const body = '# Schedule IV\n\n## 101 Angle\n\n- (1) One\n  - (a) two\n';
    const [document] = read('x.md', digestWith({}, body)).documents;
    const eIds = document ? buildTree(document).provisions.map(({ eId }) => eId) : [];
    expect(eIds.slice(1)).toEqual([
      'sched_IV',
      'sched_IV__sec_101',
      'sched_IV__sec_101__subsec_1',
      'sched_IV__sec_101__subsec_1__para_a',
    ]);
  });

  it.each([
    ['a missing key', { authority: null }, 'authority'],
    ['a misspelled key', { sektors: '[health]' }, 'sektors'],
    ['a false date', { pointInTime: '2025-02-30' }, 'pointInTime'],
    ['a foreign id', { instrument: 'uk/si-2019-1' }, 'instrument'],
    ['two countries', { jurisdiction: 'us' }, 'different countries'],
    ['a title that lost its indentation', { title: '\nen: Kettles\nfr: null' }, 'title'],
    ['no sector', { sectors: '[]' }, 'sectors'],
    ['no mark of a digest', { digest: 'false' }, 'digest'],
    ['a tab where YAML has none', { title: '\n\ten: x' }, 'Tabs'],
  ])('rejects a digest with %s', (_name, changes, part) => {
    const { documents, issues } = read('x.md', digestWith(changes));
    expect(documents).toEqual([]);
    expect(issues.every(({ severity }) => severity === 'error')).toBe(true);
    expect(issues.map(({ message }) => message).join('\n')).toContain(part);
  });

  it.each([
    ['a section without a number', '## Scope\n', 'section-without-number'],
    ['a numbered list', '## 1 Scope\n\n1. One\n', 'numbered-list'],
  ])('rejects a digest with %s', (_name, body, code) => {
    expect(read('x.md', digestWith({}, body))).toMatchObject({ documents: [], issues: [{ code, severity: 'error' }] });
  });

  it.each([
    ['16-CFR-9999.md', '### § 9999.1 Scope.\n\n(a) All.', 'point-in-time-missing', '16-CFR-9999_2026-02-02.md'],
    ['kettles_2026-02-02.md', '### § 9999.1 Scope.\n\n(a) All.', 'instrument-unknown', '21-CFR-820_2026-02-02.md'],
    ['notes.md', '# Notes\n\nBuy kettles.', 'markdown-unknown', 'digest: true'],
    ['empty.md', '', 'markdown-unknown', 'digest: true'],
  ])('rejects %s and says what to do', (name, text, code, part) => {
    const { documents, issues } = read(name, text);
    expect(documents).toEqual([]);
    expect(issues).toMatchObject([{ code, severity: 'error' }]);
    expect(issues[0]?.message).toContain(part);
  });

  it.each([
    ['more than 2 MB', `## 1 A\n\n${'word '.repeat(450_000)}`, 'markdown-too-large'],
    ['2,000 nested quotations', `## 1 A\n\n${'>'.repeat(2000)} x`, 'markdown-too-deep'],
    ['200 nested lists', `## 1 A\n\n${'- '.repeat(200)}x`, 'markdown-too-deep'],
    ['a list indented 300 columns', `## 1 A\n\n${' '.repeat(300)}- x`, 'markdown-too-deep'],
    ['5,000 items without a heading', `## 1 A\n\n${'- x\n'.repeat(5000)}`, 'markdown-section-too-long'],
    ['one line of 300 KB', `## 1 A\n\n${'[x] '.repeat(75_000)}`, 'markdown-section-too-long'],
  ])('refuses %s without parsing it', (_name, body, code) => {
    expect(read('x.md', body)).toMatchObject({ documents: [], issues: [{ code, severity: 'error' }] });
    // What grows faster than the input runs into the suite's time limit here.
  });

  it('refuses bytes that are not UTF-8', () => {
    const file = { name: 'x.md', bytes: new Uint8Array([0x23, 0x20, 0xe9, 0x0a]) };
    expect(markdownSource.read(file, anySha256)).toMatchObject({
      documents: [],
      issues: [{ code: 'markdown-encoding-invalid' }],
    });
  });

  it('does not take a list marker of law for markup', () => {
    const [document] = read('16-CFR-9999_2026-02-02.md', '### § 9999.1 Scope.\n\n12. Twelve\n\n- dash\n').documents;
    expect(document?.root.children[0]?.children.map(({ text }) => text)).toEqual(['12. Twelve', 'dash']);
  });
});
