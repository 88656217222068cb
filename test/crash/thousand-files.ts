import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from './random.ts';

const WORDS = 'lid kettle must be red not exceed water test of the maker label handle 3 mm within hours'.split(' ');

/** Writes 500 CFR parts and 250 regulations in two languages, invented and always the same; returns their paths. */
export function writeThousandFiles(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const random = randomOf(49);
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const paths: string[] = [];
  const write = (name: string, text: string) => {
    paths.push(join(folder, name));
    writeFileSync(join(folder, name), text);
  };
  for (let part = 1; part <= 500; part += 1) {
    const sections = [1, 2, 3].map(
      (number) => `<DIV8 N="${part}.${number}" TYPE="SECTION"><HEAD>§ ${part}.${number} Lids.</HEAD>
<P>(a) ${words(20)}.</P><P>(1) ${words(10)}.</P><P>(b) ${words(20)}.</P></DIV8>`,
    );
    const body = `<DIV5 N="${part}" TYPE="PART"><HEAD>PART ${part}—KETTLES</HEAD>${sections.join('')}</DIV5>`;
    write(
      `title-50_part-${part}_2026-01-01.xml`,
      `<?xml version="1.0"?><ECFR><DIV1 N="50" TYPE="TITLE"><HEAD>Title 50</HEAD>${body}</DIV1></ECFR>`,
    );
  }
  for (let number = 1; number <= 250; number += 1) {
    for (const [language, series, prefix] of [
      ['en', 'SOR', 'SOR'],
      ['fr', 'DORS', 'DORS'],
    ] as const) {
      const sections = [1, 2, 3].map(
        (label) =>
          `<Section><Label>${label}</Label><Subsection><Label>(1)</Label><Text>${words(20)}</Text></Subsection></Section>`,
      );
      write(
        `${prefix}-2026-${number}.xml`,
        `\ufeff<Regulation xml:lang="${language}" lims:current-date="2026-01-01"><Identification><InstrumentNumber>${series}/2026-${number}</InstrumentNumber><LongTitle>Kettles ${number}</LongTitle></Identification><Body>${sections.join('')}</Body></Regulation>`,
      );
    }
  }
  return paths;
}
