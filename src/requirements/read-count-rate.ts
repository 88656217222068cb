import type { UnitReading } from './read-unit.ts';

/**
 * What is counted in a volume of water: "14/100 mL", "200 per 100 millilitres", "250 MPN/100 mL", "400 CFU per 100 mL". The count has no unit, so the
 * grammar of units does not find it; 100 mL alone would be a volume.
 */
const PER_VOLUME =
  /(?: ?(?:MPN|NPP|CFU|UFC|colonies|organisms|bacteria|counts?|coliforms?|coliformes|fecal coliforms?|E\. coli))?(?: ?\/ ?| per | par )(\d{1,4}) ?(mL|ml|millilit(?:er|re)s?|L|lit(?:er|re)s?)(?![\p{L}\d])/uy;

/** The unit of a count per volume behind a number that ends at `start`; null where none stands there. */
export function readCountRate(folded: string, start: number): UnitReading | null {
  PER_VOLUME.lastIndex = start;
  const match = PER_VOLUME.exec(folded);
  if (match === null) return null;
  const [whole, count = '', volume = ''] = match;
  const unit = /^m/.test(volume) ? 'mL' : 'L';
  return { unit: `1/${count === '1' ? '' : `${count} `}${unit}`, end: start + whole.length, weak: false };
}
