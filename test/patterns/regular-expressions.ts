import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A regular expression as the source writes it. */
export type Literal = { readonly file: string; readonly line: number; readonly source: string; readonly flags: string };

/** Every TypeScript file below a folder. */
export function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * The literals of a file. A slash opens one where a value may begin: behind an operator, an opening bracket, a comma or a keyword. Comments, strings and
 * templates are passed over; what a template interpolates is code again, and is read.
 */
export function readLiterals(file: string, text = readFileSync(file, 'utf8')): Literal[] {
  const literals: Literal[] = [];
  const templates: number[] = [];
  let depth = 0;
  let before = '';
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    const rest = text.slice(at, at + 2);
    if (rest === '//') at = until(text, at, '\n');
    else if (rest === '/*') at = until(text, at + 2, '*/');
    else if (sign === "'" || sign === '"') {
      at = afterString(text, at, sign);
      before = 'string';
    } else if (sign === '`' || (sign === '}' && templates.at(-1) === depth)) {
      if (sign === '}') templates.pop();
      at += 1;
      while (at < text.length && text.charAt(at) !== '`' && text.slice(at, at + 2) !== '${')
        at += text.charAt(at) === '\\' ? 2 : 1;
      if (text.charAt(at) === '`') {
        at += 1;
        before = 'string';
      } else {
        templates.push(depth);
        at += 2;
        before = '(';
      }
    } else if (sign === '/' && /^(?:|[(,=:[!&|?{};+*%<>~^-]|return|typeof|case|in|of|await|yield)$/.test(before)) {
      const end = afterLiteral(text, at);
      const flags = /^[a-z]*/.exec(text.slice(end, end + 10))?.[0] ?? '';
      literals.push({ file, line: text.slice(0, at).split('\n').length, source: text.slice(at + 1, end - 1), flags });
      at = end + flags.length;
      before = 'literal';
    } else {
      const word = /^[\w$]+/.exec(text.slice(at, at + 60))?.[0];
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      if (word !== undefined || !/\s/.test(sign)) before = word ?? sign;
      at += word?.length ?? 1;
    }
  }
  return literals;
}

function until(text: string, at: number, end: string): number {
  const found = text.indexOf(end, at);
  return found < 0 ? text.length : found + end.length;
}

function afterString(text: string, at: number, quote: string): number {
  let index = at + 1;
  while (index < text.length && text.charAt(index) !== quote) index += text.charAt(index) === '\\' ? 2 : 1;
  return index + 1;
}

function afterLiteral(text: string, at: number): number {
  let index = at + 1;
  let inClass = false;
  while (index < text.length && (inClass || text.charAt(index) !== '/')) {
    const sign = text.charAt(index);
    if (sign === '[') inClass = true;
    if (sign === ']') inClass = false;
    index += sign === '\\' ? 2 : 1;
  }
  return index + 1;
}
