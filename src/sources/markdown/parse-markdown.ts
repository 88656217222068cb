import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import type { Issue } from '../../model/issue.ts';

/**
 * Bounds no regulation in Markdown comes near. remark's time grows with the square of a list or paragraph (5,000 list items: 9 s) and it
 * calls itself once per nesting level, so it is the stretch between two headings and the nesting that must be bounded, beside the size.
 */
export const markdownLimits = {
  bytes: 2 * 1024 * 1024,
  nesting: 100,
  linesBetweenHeadings: 4_000,
  charactersBetweenHeadings: 256 * 1024,
  marksInParagraph: 1_000,
};

// Indented code is switched off: converters leave stray indentation inside paragraphs, and law holds no code.
const processor: Processor<Root, undefined, undefined, Root, string> = remark()
  .data('micromarkExtensions', [{ disable: { null: ['codeIndented'] } }])
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/** A decoded Markdown file and its syntax tree, or the issue (severity `error`) that rejects the file. */
type ParsedMarkdown = { readonly text: string; readonly tree: Root; readonly issue: null } | { readonly issue: Issue };

/** Decodes (UTF-8, byte-order mark allowed) and parses a Markdown file with GFM tables and YAML front matter. */
export function parseMarkdown(bytes: Uint8Array): ParsedMarkdown {
  if (bytes.length > markdownLimits.bytes) {
    return refused('markdown-too-large', `the file has more than ${markdownLimits.bytes / 1024 / 1024} MB`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('markdown-encoding-invalid', 'the file is not valid UTF-8');
  }
  const trouble = scan(text);
  if (trouble) return trouble;
  try {
    return { text, tree: processor.parse(text), issue: null };
  } catch (error) {
    // A stack overflow is a fact about the file; anything else is our own fault and must be seen.
    if (error instanceof RangeError) return refused('markdown-too-deep', 'the file is nested too deeply to be parsed');
    throw error;
  }
}

function scan(text: string): ParsedMarkdown | null {
  let lines = 0;
  let characters = 0;
  let number = 0;
  let marks = 0;
  for (const line of text.split('\n')) {
    number += 1;
    if (nesting(line) > markdownLimits.nesting) {
      return refused(
        'markdown-too-deep',
        `line ${number}: more than ${markdownLimits.nesting} nested lists or quotations`,
      );
    }
    if (/^#{1,6}\s/.test(line)) {
      lines = 0;
      characters = 0;
    }
    lines += 1;
    characters += line.length;
    if (lines > markdownLimits.linesBetweenHeadings || characters > markdownLimits.charactersBetweenHeadings) {
      const most = `${markdownLimits.linesBetweenHeadings} lines or ${markdownLimits.charactersBetweenHeadings / 1024} KB`;
      return refused('markdown-section-too-long', `line ${number}: more than ${most} without a heading`);
    }
    // The cells of a table are looked through one by one.
    marks = (/^\s*(?:\||$)/.test(line) ? 0 : marks) + countMarks(line);
    if (marks > markdownLimits.marksInParagraph) {
      const most = markdownLimits.marksInParagraph;
      return refused(
        'markdown-too-many-marks',
        `line ${number}: more than ${most} brackets, tildes, backquotes or tags in a paragraph`,
      );
    }
  }
  return null;
}

/** Marks that remark looks for a partner of through the whole paragraph, each time anew. Stars and underscores it takes in one go. */
function countMarks(line: string): number {
  let count = 0;
  for (let index = 0; index < line.length; index += 1) {
    const mark = line[index];
    if (mark === '[' || mark === '`' || mark === '~' || mark === '<') count += 1;
  }
  return count;
}

/** How deep the markers at the start of a line can nest: one level each, and two columns of indentation before the first. */
function nesting(line: string): number {
  const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0];
  if (markers === undefined) return 0;
  const indentation = markers.length - markers.trimStart().length;
  return Math.floor(indentation / 2) + markers.replace(/[ \t]|\d/g, '').length;
}

function refused(code: string, message: string): { readonly issue: Issue } {
  return { issue: { code, severity: 'error', message, eId: null, span: null } };
}
