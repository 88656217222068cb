import { type CitationParts, NO_PARTS } from '../../src/citations/found-citation.ts';

/** A place that a judged row names: an instrument by id and what is said of the place inside. */
export type FactPlace = {
  readonly instrumentId: string;
  /** First choice first: `25.25-5` is one section in title 46 and a range elsewhere. */
  readonly choices: readonly (readonly CitationParts[])[];
  /** A term defined there. */
  readonly term: string | null;
  /** The Part of a schedule whose sections are numbered anew in each Part: `III` of "Sch. II Part III s. 4". */
  readonly schedulePart: string | null;
};

/** Widest range of sections or parts read place by place. */
const MAX_RUN = 400;

/** `SOR/2016-188, ss. 2-3`, `SOR/2016-184, Sch. 2 s. 1`, `SOR/89-202, Sch. item 5504, para. (i)`, `C.R.C., c. 870, s. B.13.001(1)`. */
export function readCaPlaces(citation: string): FactPlace[] {
  const { law, rest } =
    /^(?<law>(?:SOR|SI|DORS)\/[\d-]+|C\.R\.C\.,? c\. \d+)\s*,?\s*(?<rest>.*)$/.exec(citation)?.groups ?? {};
  if (law === undefined || rest === undefined) return [];
  const instrumentId = `ca/${law.toLowerCase().replace('dors', 'sor').replace('/', '-').replace('c.r.c., c. ', 'crc-').replace('c.r.c. c. ', 'crc-')}`;
  const { term, plain } = takeTerm(rest);
  const schedule = /\bSch(?:edule|\.)?\s*(?!item\b|s\.)(?<name>[\w.]+)?/i.exec(plain);
  const within = {
    ...NO_PARTS,
    schedule: schedule === null ? null : (schedule.groups?.['name']?.replace(/[.,]$/, '') ?? '1'),
  };
  const list = /(?:\bss?\.|\bsections?|\bitems?)\s*(?<list>[\w.][^"]*)$/i.exec(plain)?.groups?.['list'];
  const choices = list === undefined ? [[within]] : readList(list).flatMap((item) => sectionChoices(item, within));
  const whole = schedule === null ? [] : [[within], [{ ...NO_PARTS, schedule: '' }]];
  const schedulePart =
    schedule === null ? null : (/\bPart (?<part>[IVXLC\d]+)\b/i.exec(plain)?.groups?.['part'] ?? null);
  return [{ instrumentId, choices: list === undefined ? choices : [...merge(choices), ...whole], term, schedulePart }];
}

/** `29 CFR 1910.95(b) Table G-16`, `16 CFR 500.4, 500.8`, `22 CFR 120-130`, `19 CFR 182 App. A s. 3`; what is no CFR names no place. */
export function readUsPlaces(citation: string): FactPlace[] {
  const places: FactPlace[] = [];
  const { term, plain } = takeTerm(citation);
  // Remarks in brackets hold words or several figures, markers of paragraphs neither.
  const bare = plain.replace(/\((?:[^()]*[ ,][^()]*|[^()]{6,})\)/g, ' ');
  for (const [, title = '', list = ''] of bare.matchAll(/(\d+) CFR ((?:(?!\d+ (?:CFR|U\.S\.C))[^;])*)/g)) {
    for (const item of readList(list)) {
      const found =
        /^(?:Parts? )?(?<part>\d+)(?<section>\.[\w.-]*\w)?(?<markers>(?:\(\w+\))*)(?:\s*-\s*(?<last>\d[\d.]*|\(\w+\)))?(?<rest>.*)$/i.exec(
          item,
        )?.groups;
      if (found === undefined) continue;
      const { part = '', section, markers = '', last, rest = '' } = found;
      const id = (name: string): string => `us/${title}-cfr-${name}`;
      const base = { ...NO_PARTS, title: Number(title), part };
      if (section === undefined) {
        const end = last === undefined || !/^\d+$/.test(last) ? Number(part) : Number(last);
        for (let at = Number(part); at <= end && at - Number(part) < MAX_RUN; at++)
          places.push({
            instrumentId: id(String(at)),
            choices: [[{ ...base, part: String(at), ...readRest(rest) }]],
            term,
            schedulePart: null,
          });
        continue;
      }
      const named = `${part}${section}`;
      const standardItem = /\b(S\d+(?:\.\d+)*)/.exec(rest)?.[1] ?? null;
      const one = { ...base, section: named, paragraphs: readMarkers(markers), standardItem };
      const range = rangeOf(named, base);
      places.push({
        instrumentId: id(part),
        choices: range === null ? [[one]] : [[one], range],
        term,
        schedulePart: null,
      });
    }
  }
  return places;
}

/** A range of sections by their last numbers: `172.700-704`. */
function rangeOf(named: string, base: CitationParts): CitationParts[] | null {
  const { head, from, to } = /^(?<head>\d+\.)(?<from>\d+)-(?<to>\d+)$/.exec(named)?.groups ?? {};
  if (head === undefined || from === undefined || to === undefined || Number(to) - Number(from) > MAX_RUN) return null;
  const sections: CitationParts[] = [];
  for (let at = Number(from); at <= Number(to); at++) sections.push({ ...base, section: `${head}${at}` });
  return sections.length === 0 ? null : sections;
}

function readRest(rest: string): Partial<CitationParts> {
  const subpart = /\bsubpart (\w+)/i.exec(rest)?.[1] ?? null;
  const appendix = /\bApp(?:endix|\.)? (\w+)/i.exec(rest)?.[1] ?? null;
  const section = appendix === null ? null : (/\b(?:s\.|section) ?([\w.]+)/i.exec(rest)?.[1] ?? null);
  return { subpart, appendix, section };
}

function sectionChoices(item: string, within: CitationParts): CitationParts[][] {
  const { number, markers = '' } =
    /^(?<number>\w+(?:\.\w+)*(?:-\d[\w.]*)?)\.?(?<markers>(?:\(\w+(?:\.\d+)?\))*)(?![\w])/.exec(item)?.groups ?? {};
  if (number === undefined) return [];
  const one = { ...within, section: number, paragraphs: readMarkers(markers) };
  const { from, to } = /^(?<from>\d+)-(?<to>\d+)$/.exec(number)?.groups ?? {};
  if (from === undefined || to === undefined || Number(to) - Number(from) > MAX_RUN) return [[one]];
  const run: CitationParts[] = [];
  for (let at = Number(from); at <= Number(to); at++) run.push({ ...one, section: String(at) });
  return [run];
}

/** Several sections named beside each other are one place of all of them. */
function merge(choices: readonly CitationParts[][]): CitationParts[][] {
  return [choices.flat()];
}

function readList(list: string): string[] {
  return list
    .split(/,| and | & /)
    .map((item) => item.trim())
    .filter((item) => /^(?:parts? )?[\dA-Z]/i.test(item) && /\d/.test(item));
}

function readMarkers(markers: string): string[] {
  return [...markers.matchAll(/\((\w+(?:\.\d+)?)\)/g)].map(([, marker = '']) => marker);
}

function takeTerm(citation: string): { term: string | null; plain: string } {
  const found = /["“](?<term>[^"”]+)["”]/.exec(citation);
  return found === null
    ? { term: null, plain: citation }
    : {
        term: found.groups?.['term'] ?? null,
        plain: `${citation.slice(0, found.index)}${citation.slice(found.index + found[0].length)}`,
      };
}
