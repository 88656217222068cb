import { describe, expect, it } from 'vitest';
import { readTypedCitation } from '../../src/http/typed-citation.ts';

describe('readTypedCitation', () => {
  it.each([
    ['21 CFR 820.30(c)', 'us/21-cfr-820', '820.30', ['c']],
    ['21 cfr 820.30', 'us/21-cfr-820', '820.30', []],
    ['21 C.F.R. § 820.30 (c)(1)', 'us/21-cfr-820', '820.30', ['c', '1']],
    ['21 CFR part 807', 'us/21-cfr-807', null, []],
    ['40 CFR 600.113-12', 'us/40-cfr-600', '600.113-12', []],
    ['49CFR571.122a', 'us/49-cfr-571', '571.122a', []],
    ['SOR/98-282 s 32(2)', 'ca/sor-98-282', '32', ['2']],
    ['SOR/98-282, s. 32(2)(a)', 'ca/sor-98-282', '32', ['2', 'a']],
    ['DORS/98-282, art. 32(2)a)', 'ca/sor-98-282', '32', ['2', 'a']],
    ['sor 2016-193', 'ca/sor-2016-193', null, []],
    ['C.R.C., c. 870, s. C.02.011', 'ca/crc-870', 'C.02.011', []],
    ['C.R.C., ch. 870', 'ca/crc-870', null, []],
    ['SOR/98-282 section 61.1.', 'ca/sor-98-282', '61.1', []],
  ])('%s', (typed, instrumentId, section, marks) => {
    expect(readTypedCitation(typed)).toEqual({ instrumentId, section, marks });
  });

  it.each(['lead paint', '21', 'CFR', '21 CFR', '98-282', 'SOR/98-282 lead', 'section 32', '(c)', ''])(
    '%j is no citation',
    (typed) => {
      expect(readTypedCitation(typed)).toBeNull();
    },
  );

  it('stays fast on long input', () => {
    const long = [`21 CFR 820.30${'(a)'.repeat(20_000)}`, `SOR/98-282 s ${'3 '.repeat(40_000)}`, ' '.repeat(100_000)];
    for (const typed of long) expect(readTypedCitation(typed)).toBeNull();
    // What grows faster than the input runs into the suite's time limit here.
  });
});
