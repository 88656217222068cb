import type { Level } from '../model/provision.ts';

/** A branch under construction, as far as a formula and what explains it are concerned. */
type Node = {
  level: Level;
  readonly number: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly children: Node[];
};

const opens = /^\s*(?:[Ww]here|[Ii]n which|WHERE)\b[\s:,—–]*/;
/** `Q = rate of flow`, `T2—temperature`: a sign, then what it stands for. */
const explains = /^\S{1,24}(?:\s\S{1,16}){0,2}\s*[=—–:≡]\s*\S/;

/** The same as a sentence, `where S is the size`; a word for its subject would make it one about something else. */
const saysWhat =
  /^(?=\S*[\p{Lu}\d\p{Script=Greek}]|\S{1,3}\s)\S{1,16}\s(?:is|are|represents?|equals?|means|denotes?)\b/u;

/**
 * Hangs the "where" list behind a formula on it: "Where:", then a line for each sign. Publishers of the CFR print them as lines of the
 * paragraph, or quoted in a block of their own; Canadian files nest them (`<FormulaDefinition>`). An image that such a list explains is a
 * formula too.
 */
export function attachWhereLists<N extends Node>(children: N[]): void {
  for (let index = 0; index < children.length; index += 1) {
    const formula = children[index];
    if (formula?.level !== 'formula' && formula?.level !== 'figure') continue;
    const end = endOfList(children, index + 1);
    if (end === index + 1) continue;
    formula.level = 'formula';
    formula.children.push(...children.splice(index + 1, end - index - 1));
  }
}

/** The index behind the list that begins at `start`; `start` itself where none does. */
function endOfList(children: readonly Node[], start: number): number {
  const first = children[start];
  if (!first || !isLine(first)) return start;
  // A quoted block is taken whole where its first line opens a list.
  if (first.children.length > 0) return isOpening(first.children[0]?.text ?? '') ? start + 1 : start;
  if (!isOpening(first.text)) return start;
  let end = start + 1;
  for (let line = children[end]; line && isLine(line) && explains.test(line.text); line = children[end]) end += 1;
  return end;
}

function isOpening(text: string): boolean {
  const start = opens.exec(text)?.[0];
  if (start === undefined) return false;
  const rest = text.slice(start.length);
  return rest === '' || explains.test(rest) || saysWhat.test(rest);
}

function isLine({ level, number, heading }: Node): boolean {
  return (level === 'continuation' || level === 'item') && number === null && heading === null;
}
