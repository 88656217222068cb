import { type HostileFile, joined, MB, utf8 } from './hostile-file.ts';

const fileName = '50-CFR-1_2026-01-01.md';
const head = '# PART 1—KETTLES\n\n## § 1.1 Lids.\n\n';

const markdown = (name: string, expect: string, text: string | (() => string)): HostileFile => ({
  name,
  fileName,
  expect,
  bytes: () => utf8(typeof text === 'string' ? text : text()),
});
/** Inside a section of a part. */
const law = (name: string, expect: string, inside: string | (() => string)) =>
  markdown(name, expect, () => head + (typeof inside === 'string' ? inside : inside()));
const digest = (name: string, expect: string, yaml: string | (() => string)) =>
  markdown(
    name,
    expect,
    () => `---\ndigest: true\n${typeof yaml === 'string' ? yaml : yaml()}\n---\n\n## § 1.1 Lids.\n\n(a) Red.\n`,
  );

const list = (depth: number) => Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');
const anchors = [
  'a: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, level) => `b${level}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`),
].join('\n');

/** Set 3 of the research: what makes a Markdown parser slow, deep or wrong, and what does the same to the YAML in front of it. */
export const markdownFiles: readonly HostileFile[] = [
  law('99 quotations', 'read', `${'>'.repeat(99)} a`),
  law('2,000 quotations', 'markdown-too-deep', `${'>'.repeat(2000)} a`),
  law('2,000 quotations with spaces', 'markdown-too-deep', `${'> '.repeat(2000)} a`),
  law('list 300 deep', 'markdown-too-deep', () => list(300)),
  law('2,000 list marks in a line', 'markdown-too-deep', `${'- '.repeat(2000)}a`),
  law('2,000 numbers in a line', 'markdown-too-deep', `${'1. '.repeat(2000)}a`),
  law('quotations and lists by turns', 'markdown-too-deep', `${'> - '.repeat(1000)}a`),
  law('20,000 open brackets', 'markdown-too-many-marks', () => '['.repeat(20_000)),
  law('100,000 open brackets', 'markdown-too-many-marks', () => '['.repeat(100_000)),
  law('50,000 images never closed', 'markdown-too-many-marks', () => '!['.repeat(50_000)),
  law('20,000 links inside each other', 'markdown-too-many-marks', () => '[a]('.repeat(20_000)),
  law('20,000 brackets closed', 'markdown-too-many-marks', () => `${'['.repeat(20_000)}a${']'.repeat(20_000)}`),
  law('5,000 footnotes never defined', 'markdown-too-many-marks', () => '[^a]'.repeat(5000)),
  law('100,000 stars', 'read', () => '*'.repeat(100_000)),
  law('stars and words', 'read', () => '*a **b '.repeat(15_000)),
  law('underscores and words', 'read', () => '_a __b '.repeat(15_000)),
  law('100,000 backquotes', 'markdown-too-many-marks', () => '`'.repeat(100_000)),
  law('backquotes of growing length', 'markdown-too-many-marks', () =>
    Array.from({ length: 500 }, (_, index) => '`'.repeat(index + 1)).join(' a '),
  ),
  law('20,000 tildes', 'markdown-too-many-marks', () => '~a~~b'.repeat(4000)),
  law('50,000 angle brackets', 'markdown-too-many-marks', () => '<'.repeat(50_000)),
  law('20,000 comments never closed', 'markdown-too-many-marks', () => '<!-- a '.repeat(20_000)),
  law('20,000 tags never closed', 'markdown-too-many-marks', () => '<a b="'.repeat(20_000)),
  law('20,000 instructions never closed', 'markdown-too-many-marks', () => '<?a '.repeat(20_000)),
  law('20,000 character references', 'read', () => '&amp;'.repeat(20_000)),
  law('20,000 addresses', 'read', () => 'www.a.b.'.repeat(10_000)),
  law('20,000 e-mail signs', 'read', () => 'a@b.'.repeat(20_000)),
  law('20,000 backslashes', 'read', () => '\\'.repeat(20_000)),
  law('table of 84 KB', 'read', () => `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(2000)}`),
  law(
    'table of 2,000 columns',
    'read',
    () => `${'| a '.repeat(2000)}|\n${'|---'.repeat(2000)}|\n${'| 1 '.repeat(2000)}|\n`,
  ),
  law('table of 4,000 rows', 'markdown-section-too-long', () => `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(4000)}`),
  law('paragraph of 300 KB', 'markdown-section-too-long', () => 'kettle '.repeat(45_000)),
  law('4,500 list items', 'markdown-section-too-long', () => '- a\n'.repeat(4500)),
  law('100,000 empty lines', 'markdown-section-too-long', () => '\n'.repeat(100_000)),
  law('3,500 headings', 'read', () => '### Note\n\na\n\n'.repeat(3500)),
  law('link definitions that name each other', 'markdown-too-many-marks', () =>
    Array.from({ length: 1000 }, (_, index) => `[a${index}]: <#a${index + 1}>`).join('\n'),
  ),
  law(
    'brackets in every cell of a table',
    'read',
    () => `| a | b |\n|---|---|\n${'| [1]<br>[2] | `3` ~4~ |\n'.repeat(1000)}`,
  ),
  law(
    'a script',
    'read',
    '<script>globalThis.struck = true</script> [a](javascript:struck) <img src=x onerror=struck>',
  ),
  law('a NUL', 'read', 'a\u0000b'),
  markdown('2.1 MB', 'file-too-large', () => head + 'a '.repeat(1.05 * MB)),
  markdown('no law', 'markdown-unknown', '# Notes\n\nNothing.'),
  {
    name: 'no UTF-8',
    fileName,
    expect: 'markdown-encoding-invalid',
    bytes: () => joined(utf8(`${head}9`), [0xe9, 0x20]),
  },
  { name: 'UTF-16', fileName, expect: 'markdown-encoding-invalid', bytes: () => joined([0xff, 0xfe], utf8(head)) },
  digest('YAML that grows by aliases', 'front-matter-yaml', anchors),
  digest('YAML that refers to itself', 'front-matter-yaml', 'title: &a\n  en: *a'),
  digest('YAML with a tag of code', 'front-matter-invalid', 'title: !!js/function "function () {}"'),
  digest('YAML with a tag of its own', 'front-matter-invalid', 'title: !kettle {en: a}'),
  digest('YAML with __proto__', 'front-matter-invalid', '__proto__: {digest: true}\nconstructor: a'),
  digest('YAML 10,000 deep', 'markdown-too-many-marks', () => `title: ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  digest('YAML 900 deep', 'front-matter-yaml', () => `title: ${'['.repeat(900)}${']'.repeat(900)}`),
  digest('YAML 10,000 deep, never closed', 'front-matter-yaml', () => `title: ${'{a: '.repeat(10_000)}`),
  digest('YAML of 1.5 MB', 'markdown-section-too-long', () => 'a: b\n'.repeat(40) + 'title: x\n'.repeat(160_000)),
  digest('YAML with one long text', 'markdown-section-too-long', () => `title: ${'x'.repeat(1.5 * MB)}`),
  digest('YAML with a key 50,000 times', 'markdown-section-too-long', () => 'a: b\n'.repeat(50_000)),
  digest('YAML with merge keys', 'front-matter-yaml', 'a: &a {b: c}\n<<: *a'),
  digest('two documents', 'front-matter-invalid', 'a: b\n...\n--- \nc: d'),
  digest('YAML with tabs', 'front-matter-yaml', '\ta: b'),
];
