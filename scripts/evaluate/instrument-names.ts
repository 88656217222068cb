/** A Canadian instrument named in a file of answers, and what of the citation follows its name. */
export type NamedInstrument = {
  /** As officials cite it: `SOR/98-282`, `C.R.C., c. 1038`. */
  readonly citation: string;
  /** `ca/sor-98-282`. */
  readonly id: string;
  readonly rest: string;
};

const SERIES: Readonly<Record<string, string>> = { SOR: 'SOR', DORS: 'SOR', SI: 'SI', TR: 'SI' };

/** Reads the name at the start of a citation, in English or French and however it is spaced and dotted (`C.R.C. ch. 870`); null when there is none. */
export function readInstrumentName(citation: string): NamedInstrument | null {
  const found =
    /^\s*(?:(?<series>SOR|DORS|SI|TR)\s*[/-]\s*(?<number>\d{2,4}\s?-\s?\d+)|C\.?\s*R\.?\s*C\.?\s*,?\s*(?:\d{4}\s*,?\s*)?c(?:h(?:ap)?)?\.?\s*(?<chapter>\d+))(?![\d-])/i.exec(
      plainHyphens(citation),
    );
  if (found === null) return null;
  const { series, number, chapter } = found.groups ?? {};
  const rest = citation.slice(found[0].length);
  if (series === undefined) return { citation: `C.R.C., c. ${chapter}`, id: `ca/crc-${chapter}`, rest };
  const name = SERIES[series.toUpperCase()] ?? series.toUpperCase();
  const serial = (number ?? '').replaceAll(' ', '');
  return { citation: `${name}/${serial}`, id: `ca/${name.toLowerCase()}-${serial}`, rest };
}

/** `Sch. IV s. 101`, `s. 12(1)`, `B.13.001`: schedule and section of a place in an instrument; an empty section when none is named. */
export function readPlace(place: string): { readonly schedule: string | null; readonly section: string } {
  const text = plainHyphens(place);
  const schedule = /\b(?:sch(?:edule|ed)?|ann(?:exe|ex)?)\b\.?\s*(?!(?:s|ss|art|sections?)\b)(?<name>[\w.]*\w)/i.exec(
    text,
  );
  const rest = schedule === null ? text : text.slice(schedule.index + schedule[0].length);
  const section =
    /^[\s,;:§]*(?:(?:sections?|sec|ss?|art(?:icles?)?|items?)\b\.?\s*)?§*\s*(?<number>\w+(?:[.-]\w+)*)/i.exec(rest);
  return { schedule: schedule?.groups?.['name'] ?? null, section: section?.groups?.['number'] ?? '' };
}

/** `21 CFR 820.30(a)`, `21 C.F.R. § 820.30`: the CFR part and the number of the section; null for what names no section of one. */
export function readUsSection(citation: string): { readonly instrumentId: string; readonly number: string } | null {
  const { title, part, rest } =
    /^\s*(?<title>\d+)\s*C\.?\s*F\.?\s*R\.?\s*(?:(?:part|pt|sections?|sec)\b\.?|§+|s\.)?\s*(?<part>\d+)(?<rest>\.[\w.-]*\w)/i.exec(
      plainHyphens(citation),
    )?.groups ?? {};
  if (title === undefined || part === undefined || rest === undefined) return null;
  return { instrumentId: `us/${title}-cfr-${part}`, number: `${part}${rest}` };
}

function plainHyphens(text: string): string {
  return text.replace(/[\u2010-\u2015]/g, '-');
}
