import type { SourceNode } from '../../model/source-document.ts';

const RULE = /^(?:rule|règle) \d+(?:\.\d+)?[a-z]?$/i;
const ANNEX = /^(?:annexe?|append(?:ix|ice)) [ivxlc\d]+$/i;
const OUTER = /^(?:part(?:ie)?|division|sections?|subpart|chap(?:ter|itre))\b/i;
/** Fewer headings of this form may be a heading about a rule. */
const FEWEST = 3;

/**
 * A convention that a schedule reprints keeps its own numbering: Justice prints "Rule 22" as a heading of the schedule and its paragraphs as items beside it, so that
 * thirty rules would be one schedule that repeats (a), (b), (c). Here each rule is a section, numbered as printed and named by the heading printed below its number, and
 * each annex behind the rules an appendix. Other headings stay where they are. A schedule that has sections already is left alone.
 */
export function gatherRules(children: readonly SourceNode[]): readonly SourceNode[] {
  if (children.filter(isRule).length < FEWEST || children.some(({ level }) => level === 'section')) return children;
  const gathered: SourceNode[] = [];
  for (let at = 0; at < children.length; ) {
    const head = children[at] as SourceNode;
    if (!isRule(head) && !isAnnex(head)) {
      gathered.push(head);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < children.length && !endsRule(children[end] as SourceNode, head)) end += 1;
    gathered.push(enclose(head, children.slice(at + 1, end)));
    at = end;
  }
  return gathered;
}

function enclose(head: SourceNode, inside: readonly SourceNode[]): SourceNode {
  const span = { start: head.span.start, end: inside.at(-1)?.span.end ?? head.span.end };
  if (isAnnex(head)) return { ...head, level: 'appendix', span, children: [...head.children, ...inside] };
  const [name, ...rest] = inside;
  // The name below the number is the rule's own, unless notes hang on it or it has a number of its own.
  const isName = name?.level === 'heading' && name.number === null && name.text === '' && name.children.length === 0;
  return {
    ...head,
    level: 'section',
    number: head.heading,
    heading: isName ? name.heading : null,
    span,
    children: [...head.children, ...(isName ? rest : inside)],
  };
}

function isRule({ level, number, heading, text }: SourceNode): boolean {
  return level === 'heading' && number === null && text === '' && RULE.test(heading ?? '');
}

function isAnnex({ level, number, text }: SourceNode): boolean {
  return level === 'heading' && text === '' && ANNEX.test(number ?? '');
}

/** The next rule or annex, and after a rule the heading of what rules are divided into. */
function endsRule(node: SourceNode, head: SourceNode): boolean {
  if (isRule(node) || isAnnex(node)) return true;
  return isRule(head) && node.level === 'heading' && OUTER.test(node.number ?? node.heading ?? '');
}
