/** A short name of capitals and figures, as printed: "VOC", "AIS", "CO2", "PCBs". */
const SHORT_NAME = /^\p{Lu}[\p{Lu}\d]{1,5}s?$/u;

/** A text in lower case but for short names; a text all in capitals has none. */
export function lowerWords(text: string): string {
  if (!/\p{Ll}{2}/u.test(text)) return SHORT_NAME.test(text) ? text : text.toLowerCase();
  return text.replace(/[\p{L}\d]+/gu, (word) => (SHORT_NAME.test(word) ? word : word.toLowerCase()));
}
