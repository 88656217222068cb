import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { PhrasingContent } from 'mdast';

/** What a run of words inherits from what stands around it. */
export type InlineStyle = {
  readonly language: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly isDeleted?: boolean;
  readonly isInserted?: boolean;
  readonly isLink?: boolean;
};

const LANGUAGE_TAG = { en: 'en-CA', fr: 'fr-CA' } as const;

/** A piece of a sentence as runs of a Word paragraph. Lost words are struck through, gained ones underlined: colour alone says nothing. */
export function docxInline(node: PhrasingContent, style: InlineStyle): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return [new TextRun({ text: node.value, ...runOf(style) })];
    case 'inlineCode':
      return [new TextRun({ text: node.value, font: 'Consolas', ...runOf(style) })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'strong':
      return within(node.children, { ...style, bold: true });
    case 'emphasis':
      return within(node.children, node.data?.hName === 'span' ? style : { ...style, italics: true });
    case 'delete':
      return within(node.children, { ...style, isDeleted: true });
    case 'insertion':
      return within(node.children, { ...style, isInserted: true });
    case 'passage':
      return within(node.children, { ...style, language: LANGUAGE_TAG[node.data.hProperties.lang] });
    case 'link':
      return [new ExternalHyperlink({ link: node.url, children: within(node.children, { ...style, isLink: true }) })];
    default:
      throw new Error(`a document holds no ${node.type}`);
  }
}

function within(children: readonly PhrasingContent[], style: InlineStyle): ParagraphChild[] {
  return children.flatMap((child) => docxInline(child, style));
}

function runOf(style: InlineStyle): IRunOptions {
  return {
    language: { value: style.language },
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italics === true ? { italics: true } : {}),
    ...(style.isDeleted === true ? { strike: true, color: '8C1D18' } : {}),
    ...(style.isInserted === true ? { underline: {}, color: '14532D' } : {}),
    ...(style.isLink === true ? { style: 'Hyperlink' } : {}),
  };
}
