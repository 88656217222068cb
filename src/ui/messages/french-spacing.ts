const NO_BREAK = '\u00A0';
const THIN_NO_BREAK = '\u202F';

/**
 * Sets the spaces that French must not break: a no-break space before `:` and `%` and inside « », a thin one before `;` `?` `!`, where
 * Canadian typography wants a thin space or none. The dictionary is written with plain spaces, so that people can read and edit it.
 */
function spaced(text: string): string {
  return text
    .replace(/ (?=[:%»])/g, NO_BREAK)
    .replaceAll('« ', `«${NO_BREAK}`)
    .replace(/(?<=^|[\p{L}\p{N})»\uE011]) ?(?=[;?!])/gu, THIN_NO_BREAK);
}

/**
 * The same dictionary with French spacing in every string, also in what its functions return. Done once as the module loads, because
 * two hundred hand-set spaces are two hundred places to forget one. What a caller passes in (a name, a query) comes out untouched.
 */
export function withFrenchSpacing<T>(messages: T): T {
  return mapValue(messages) as T;
}

function mapValue(value: unknown): unknown {
  if (typeof value === 'string') return spaced(value);
  if (typeof value === 'function')
    return (...given: unknown[]) => callSpaced(value as (...all: unknown[]) => unknown, given);
  if (Array.isArray(value)) return value.map(mapValue);
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapValue(inner)]));
  }
  return value;
}

/** Strings go in as private-use marks and are put back afterwards, so that spacing applies to our words only. */
function callSpaced(message: (...all: unknown[]) => unknown, given: readonly unknown[]): unknown {
  const marks = given.map((one, index) => (typeof one === 'string' ? `\uE010${index}\uE011` : one));
  return restore(mapValue(message(...marks)), given);
}

function restore(value: unknown, given: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((inner) => restore(inner, given));
  if (typeof value !== 'string') return value;
  return value.replace(/\uE010(\d+)\uE011/g, (_, index: string) => String(given[Number(index)]));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}
