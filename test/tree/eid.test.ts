import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/model/provision.ts';
import { contextBelow, eIdOf, rootContext } from '../../src/tree/eid.ts';

/** The eId of the last of a path of nodes, each `level number`, `level` or `definition =term`. */
function eId(...path: readonly string[]): string {
  let context = rootContext;
  let last = '';
  for (const step of path) {
    const [level = '', ...rest] = step.split(' ');
    const words = rest.join(' ') || null;
    const isTerm = words?.startsWith('=') ?? false;
    const node = {
      level: level as Level,
      number: isTerm ? null : words,
      term: isTerm ? (words?.slice(1) ?? '') : null,
    };
    last = eIdOf(node, context, () => 1);
    context = contextBelow(node, last, context);
  }
  return last;
}

const usPart = ['part PART 820', 'subpart Subpart C'];
const usSection = [...usPart, 'section § 820.30'];
const fmvss = ['part PART 571', 'subpart Subpart B', 'section § 571.108'];
const ca = ['instrument'];

describe('eIds of a CFR part', () => {
  it.each([
    [['part PART 820'], 'part_820'],
    [['part 820'], 'part_820'],
    [['part PARTS 172-199'], 'part_172-199'],
    [usPart, 'part_820__subpart_C'],
    [['part PART 820', 'subpart C'], 'part_820__subpart_C'],
    [['part PART 9', 'subpart Subparts B-C'], 'part_9__subpart_B-C'],
    [usSection, 'part_820__subpart_C__sec_820.30'],
    [[...usPart, 'section 820.30'], 'part_820__subpart_C__sec_820.30'],
    [[...usPart, 'section §§ 820.81-820.85'], 'part_820__subpart_C__sec_820.81-820.85'],
    [[...usPart, 'section § 101-6.2101'], 'part_820__subpart_C__sec_101-6.2101'],
    [[...usPart, 'section § 240.15c3–1a'], 'part_820__subpart_C__sec_240.15c3-1a'],
    [[...usPart, 'subject-group'], 'part_820__subpart_C__grp_1'],
    [[...usPart, 'subject-group', 'section § 820.30'], 'part_820__subpart_C__sec_820.30'],
    [[...usSection, 'paragraph (a)', 'paragraph (1)'], 'part_820__subpart_C__sec_820.30__para_a__para_1'],
    [[...usSection, 'paragraph (a)(1)'], 'part_820__subpart_C__sec_820.30__para_a__para_1'],
    [[...usSection, 'paragraph (a)', 'paragraph (a)(1)'], 'part_820__subpart_C__sec_820.30__para_a__para_1'],
    [[...usSection, 'paragraph (b)-(d)'], 'part_820__subpart_C__sec_820.30__para_b-d'],
    [[...usSection, 'paragraph (b) through (d)'], 'part_820__subpart_C__sec_820.30__para_b-d'],
    [[...usSection, 'paragraph (a-1)'], 'part_820__subpart_C__sec_820.30__para_a-1'],
    [[...usSection, 'paragraph ( a )'], 'part_820__subpart_C__sec_820.30__para_a'],
    [
      [...usSection, 'definition =Design history file (DHF)'],
      'part_820__subpart_C__sec_820.30__def_design-history-file',
    ],
    [[...usSection, 'definition =“Café” owner/operator'], 'part_820__subpart_C__sec_820.30__def_café-owner-operator'],
    [
      [...usSection, `definition =${'long word '.repeat(20)}`],
      `part_820__subpart_C__sec_820.30__def_${'long-word-'.repeat(6).slice(0, -1)}`,
    ],
    [[...usSection, 'definition =…'], 'part_820__subpart_C__sec_820.30__def_1'],
    [[...usSection, 'table'], 'part_820__subpart_C__sec_820.30__table_1'],
    [[...usSection, 'note'], 'part_820__subpart_C__sec_820.30__note_1'],
    [[...usSection, 'continuation'], 'part_820__subpart_C__sec_820.30__cont_1'],
    [[...usSection, 'heading', 'paragraph (a)'], 'part_820__subpart_C__sec_820.30__para_a'],
    [[...usPart, 'appendix Appendix A to Subpart B of Part 430'], 'part_820__subpart_C__app_A'],
    [['part PART 2', 'appendix Appendix B to 10 CFR Part 2'], 'part_2__app_B'],
    [['part PART 36', 'appendix Appendix to Part 36'], 'part_36__app_1'],
    [['part PART 36', 'appendix Appendix to § 36.2'], 'part_36__app_1'],
    [['part PART 455', 'appendix Figure 1 to Part 455'], 'part_455__app_1'],
    [['part PART 730', 'appendix Supplement No. 1 to Part 730'], 'part_730__app_Supplement-No.-1'],
    [
      ['part PART 430', 'appendix Appendix A', 'paragraph 5.', 'paragraph 5.1.2', 'paragraph (a)'],
      'part_430__app_A__para_5.1.2__para_a',
    ],
    [[...usSection, 'paragraph IV.', 'paragraph A.'], 'part_820__subpart_C__sec_820.30__para_IV__para_A'],
  ])('%j', (path, expected) => {
    expect(eId(...path)).toBe(expected);
  });
});

describe('eIds of a safety standard', () => {
  it.each([
    [[...fmvss, 'paragraph S5.'], 'part_571__subpart_B__sec_571.108__S5'],
    [[...fmvss, 'paragraph S3A.'], 'part_571__subpart_B__sec_571.108__S3A'],
    [
      [...fmvss, 'paragraph S5.', 'paragraph S5.1', 'paragraph S5.1.2', 'paragraph (a)'],
      'part_571__subpart_B__sec_571.108__S5.1.2__para_a',
    ],
    [[...fmvss, 'paragraph S5.1.2', 'paragraph (a)'], 'part_571__subpart_B__sec_571.108__S5.1.2__para_a'],
    [[...fmvss, 'paragraph S5.1.2(a)(1)'], 'part_571__subpart_B__sec_571.108__S5.1.2__para_a__para_1'],
    [[...fmvss, 'paragraph S4.3', 'paragraph S4.3(b)'], 'part_571__subpart_B__sec_571.108__S4.3__para_b'],
    [[...fmvss, 'paragraph S6.1-S6.3'], 'part_571__subpart_B__sec_571.108__S6.1-S6.3'],
    [
      [...fmvss, 'paragraph S4.', 'definition =Telltale', 'paragraph (a)'],
      'part_571__subpart_B__sec_571.108__S4__def_telltale__para_a',
    ],
  ])('%j', (path, expected) => {
    expect(eId(...path)).toBe(expected);
  });
});

describe('eIds of a Canadian regulation', () => {
  it.each([
    [ca, 'instrument'],
    [[...ca, 'section 32', 'subsection (2)', 'paragraph (a)'], 'sec_32__subsec_2__para_a'],
    [[...ca, 'part PART 1', 'division DIVISION 2', 'heading', 'section 32'], 'sec_32'],
    [[...ca, 'part PARTIE 1', 'section 32'], 'sec_32'],
    [[...ca, 'part PART 1'], 'part_1'],
    [[...ca, 'section 43.1', 'subsection (4) to (6)'], 'sec_43.1__subsec_4-6'],
    [[...ca, 'section 43.1', 'subsection (4) à (6)'], 'sec_43.1__subsec_4-6'],
    [[...ca, 'section 6 and 7'], 'sec_6-7'],
    [[...ca, 'section 6 et 7'], 'sec_6-7'],
    [
      [...ca, 'section 2', 'subsection (1)', 'paragraph a)', 'subparagraph (i)', 'clause (A)', 'subclause (I)'],
      'sec_2__subsec_1__para_a__subpara_i__cl_A__subcl_I',
    ],
    [[...ca, 'section 2', 'subsection (1)', 'paragraph (a.1)'], 'sec_2__subsec_1__para_a.1'],
    [[...ca, 'section 1', 'definition =manufacturer', 'paragraph (b)'], 'sec_1__def_manufacturer__para_b'],
    [[...ca, 'schedule SCHEDULE IV', 'section 108', 'subsection (3)'], 'sched_IV__sec_108__subsec_3'],
    [[...ca, 'schedule ANNEXE IV', 'section 108'], 'sched_IV__sec_108'],
    [[...ca, 'schedule SCHEDULE 1', 'part PART 2', 'item 3'], 'sched_1__part_2__item_3'],
    [[...ca, 'schedule SCHEDULE 1', 'item 3.1'], 'sched_1__item_3.1'],
    [[...ca, 'schedule SCHEDULE'], 'sched_1'],
    [[...ca, 'schedule ANNEX'], 'sched_1'],
    [[...ca, 'section RULE 2.1', 'subsection (1)'], 'sec_2.1__subsec_1'],
    [[...ca, 'section RÈGLE 2.1', 'subsection (1)'], 'sec_2.1__subsec_1'],
    [[...ca, 'heading SUBDIVISION E'], 'hdg_E'],
    [[...ca, 'heading SOUS-SECTION E'], 'hdg_E'],
    [[...ca, 'heading TITRE IV'], 'hdg_IV'],
    [[...ca, 'schedule APPENDIX 2'], 'app_2'],
    [[...ca, 'schedule APPENDICE 2'], 'app_2'],
  ])('%j', (path, expected) => {
    expect(eId(...path)).toBe(expected);
  });
});
