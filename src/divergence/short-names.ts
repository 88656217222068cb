/** Short names of what is measured that one country's tables print where the other's spell it out. */
const SHORT: Readonly<Record<string, string>> = {
  TSS: 'total suspended solids',
  BOD: 'biochemical oxygen demand',
  BOD5: 'biochemical oxygen demand',
  CBOD: 'carbonaceous biochemical oxygen demand',
  CBOD5: 'carbonaceous biochemical oxygen demand',
  COD: 'chemical oxygen demand',
  VOC: 'volatile organic compound',
  NMHC: 'non-methane hydrocarbon',
  NOX: 'oxides of nitrogen',
  CO: 'carbon monoxide',
  PM: 'particulate matter',
  PCB: 'polychlorinated biphenyl',
  AFUE: 'annual fuel utilization efficiency',
};
const WORDS = new RegExp(`(?<![\\p{L}\\d-])(?:${Object.keys(SHORT).join('|')})s?(?![\\p{L}\\d-])`, 'gu');

/** A text with short names spelled out, so that "TSS" and "suspended solids" share their words. Capitals only: "co" and "pm" are no substances. */
export function spellOut(text: string): string {
  return text.replace(WORDS, (short) => SHORT[short.replace(/s$/, '')] ?? short);
}
