import { LineRuleType } from 'docx';

const FONT = 'Arial';
const INK = '1F2328';
const BLUE = '1B5A90';
/** Said of every style: LibreOffice takes the line height of the default style for large letters too where a style has none of its own. */
const LINE = { line: 276, lineRule: LineRuleType.AUTO };

/** Paragraph styles by the names that Word knows, so that its own outline, contents list and style menu work on the file. */
export const DOCX_STYLES = {
  default: {
    document: { run: { font: FONT, size: 21, color: INK }, paragraph: { spacing: { after: 120, ...LINE } } },
    title: { run: { font: FONT, size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 80, ...LINE } } },
    heading1: {
      run: { font: FONT, size: 32, bold: true, color: INK },
      paragraph: { spacing: { before: 360, after: 120, ...LINE } },
    },
    heading2: {
      run: { font: FONT, size: 28, bold: true, color: BLUE },
      paragraph: { spacing: { before: 320, after: 100, ...LINE } },
    },
    heading3: {
      run: { font: FONT, size: 24, bold: true, color: INK },
      paragraph: { spacing: { before: 240, after: 80, ...LINE } },
    },
    heading4: {
      run: { font: FONT, size: 21, bold: true, color: INK },
      paragraph: { spacing: { before: 200, after: 60, ...LINE } },
    },
    hyperlink: { run: { color: '0B4F8A', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 22, color: '57606A' },
      paragraph: { spacing: { after: 240 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { after: 0, line: 252 } },
    },
    { id: 'Quote', name: 'Quote', basedOn: 'Normal', run: { italics: true }, paragraph: { indent: { left: 480 } } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 17, color: '57606A' } },
  ],
};
