import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluation as alignment } from '../../../scripts/evaluations/alignment.ts';
import { evaluation as suggestions } from '../../../scripts/evaluations/suggestions.ts';

// Corpora of three small texts, in the folders and forms of the publishers.
const folder = mkdtempSync(join(tmpdir(), 'whole-law-'));
const section = (number: string, heading: string, text: string) =>
  `<DIV8 N="${number}" TYPE="SECTION"><HEAD>§ ${number} ${heading}</HEAD><P>${text}</P></DIV8>`;
const part = (number: string, title: string, ...sections: string[]) =>
  `<DIV5 N="${number}" TYPE="PART"><HEAD>PART ${number}—${title}</HEAD>${sections.join('')}</DIV5>`;
const title = `<?xml version="1.0" encoding="UTF-8"?><ECFR><DIV1 N="16" TYPE="TITLE"><HEAD>Title 16</HEAD>${part(
  '900',
  'ELECTRIC LAMPS',
  section('900.1', 'Marking.', 'Each lamp bears the name of the maker and its voltage.'),
  section('900.2', 'Records.', 'A dealer keeps the records of sale of lamps for two years.'),
)}${part('901', 'LADDERS', section('901.1', 'Rungs.', 'Each rung of a ladder bears the load of the climber.'))}</DIV1></ECFR>`;
const canadian = (number: string, name: string, body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><Regulation xmlns:lims="http://justice.gc.ca/lims" lims:current-date="2026-01-29" xml:lang="en"><Identification><InstrumentNumber>${number}</InstrumentNumber><LongTitle>${name}</LongTitle></Identification><Body>${body}</Body></Regulation>`;
const clause = (number: string, note: string, text: string, mark = '') =>
  `<Section${mark}><MarginalNote${mark}>${note}</MarginalNote><Label>${number}</Label><Text>${text}</Text></Section>`;

function gold(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}
const said: string[] = [];
const options = (path: string) => ({
  gold: path,
  corpora: join(folder, 'corpora'),
  update: false,
  progress: (message: string) => void said.push(message),
});

beforeAll(() => {
  process.env['P49_CACHE'] = join(folder, 'cache');
  const corpora = join(folder, 'corpora');
  for (const name of ['us/ecfr', 'us/ecfr-part', 'us/gpo', 'us/markdown', 'ca/justice/eng'])
    mkdirSync(join(corpora, name), { recursive: true });
  writeFileSync(join(corpora, 'us/ecfr/title-16_2026-01-29.xml.gz'), gzipSync(title));
  const lamps = [
    clause('1', 'Labels', 'The label of a lamp shows the maker and the voltage of the lamp.'),
    clause('2', 'Records', 'A dealer keeps the records of sale of lamps for two years (16 CFR 900.2).'),
  ];
  writeFileSync(
    join(corpora, 'ca/justice/eng/SOR-2000-1.xml'),
    canadian('SOR/2000-1', 'Lamp Regulations', lamps.join('')),
  );
  const coming = clause('1', 'Rungs', 'The rung of a ladder bears the load of a climber.', ' in-force="no"');
  writeFileSync(join(corpora, 'ca/justice/eng/SOR-2000-2.xml'), canadian('SOR/2000-2', 'Ladder Regulations', coming));
});

describe('evaluate alignment', () => {
  it('answers any row it can and names those it cannot', async () => {
    const path = gold(
      'mixed.tsv',
      'ca_instrument\tca_section\tus_section',
      'SOR/2000-1\t1\t16 CFR 900.1',
      'SOR/2000-1\t2\t16 CFR 900.2',
      'SOR/2000-1\t9\t16 CFR 900.2',
      'SOR/1999-9\t1\t16 CFR 900.1',
      'SOR/2000-1\t1\t16 CFR 777.1',
      'Lamp Act\t1\t16 CFR 900.1',
      'SOR/2000-2\t1\t99 CFR 1.1',
    );
    const { json } = await alignment(options(path));
    expect(json).toMatchObject({ set: 'mixed.tsv', n: 2, metrics: { r1: 1, mrr: 1 } });
    expect(json['leftOut']).toHaveLength(4);
    expect(Object.keys(json['alignment'] as object)).toEqual(['precision', 'recall', 'f1', 'coverage']);
    expect(said.join('\n')).toContain('SOR/1999-9, s. 1: not among the Canadian texts');
  });

  it('measures one row in the columns of the standards', async () => {
    const path = gold('one.tsv', 'ca_citation\tus_citation', 'SOR/2000-1, s. 2\t16 CFR 900.2');
    const { json } = await alignment(options(path));
    expect(json).toMatchObject({ n: 1, metrics: { r1: 1 }, baseline: { r1: 1 }, leftOut: [] });
  });

  it('says of rows none of which can be answered that it measured none', async () => {
    const path = gold('none.tsv', 'ca_instrument\tca_section\tus_section', 'SOR/1999-9\t1\t16 CFR 900.1');
    const { json, text } = await alignment(options(path));
    expect(json).toMatchObject({ n: 0, leftOut: ['SOR/1999-9, s. 1: not among the Canadian texts'] });
    expect(text).toContain('0 Canadian sections');
  });
});

describe('evaluate suggestions', () => {
  it('finds the part, of a regulation that is not in force yet too, and names the pairs it cannot ask', async () => {
    const path = gold(
      'pairs.tsv',
      'ca_citation\tus_citation',
      'SOR/2000-1\t16 CFR 900',
      'SOR/2000-2\t16 CFR 901, 902',
      'SOR/2000-2\t(none)',
      'SOR/1999-9\t16 CFR 901',
    );
    const { json } = await suggestions(options(path));
    expect(json).toMatchObject({ set: 'pairs.tsv', n: 2, metrics: { r1: 1, r10: 1 } });
    expect(json['leftOut']).toEqual([
      'SOR/2000-2 with (none): no CFR part is named',
      'SOR/1999-9 with 16 CFR 901: the regulation is not among the Canadian texts',
    ]);
  });
});
