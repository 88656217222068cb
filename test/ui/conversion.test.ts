import { describe, expect, it } from 'vitest';
import { conversion } from '../../src/ui/components/conversion.ts';
import { parseHtml, textOf } from './parse-html.ts';
import { quantity } from './sample-law.ts';

const say = (language: 'en' | 'fr', figures: readonly string[]) => {
  const [caFigure = '', caConverted = '', usFigure = '', usConverted = ''] = figures;
  const view = { language, path: '/', actor: { name: null, role: 'reader' }, nonce: '' } as const;
  const html = String(conversion(view, quantity({ caFigure, caConverted, usFigure, usConverted })));
  return textOf(parseHtml(html)).replaceAll(/[\u00A0\u202F]/g, ' ');
};

describe('conversion', () => {
  it.each([
    [
      'the factor as it is defined, with its source',
      ['≥ 200 mm', '7.87 in', '≥ 9 inches', '229 mm'],
      'Conversion: 200 mm = 7.87 in; 9 inches = 229 mm. 1 in = 25.4 mm (NIST SP 811, appendix B.6: 1 yd = 0.9144 m exactly).',
      'Conversion : 200 mm = 7,87 po ; 9 po = 229 mm. 1 po = 25,4 mm (NIST SP 811, appendix B.6: 1 yd = 0.9144 m exactly).',
    ],
    [
      'quotients by definition alone, without a source',
      ['≤ 90 mg/kg', '0.009%', '≤ 0.01 percent', '100 mg/kg'],
      'Conversion: 90 mg/kg = 0.009%; 0.01 percent = 100 mg/kg. 1 % = 10,000 mg/kg.',
      'Conversion : 90 mg/kg = 0,009 % ; 0,01 % = 100 mg/kg. 1 % = 10 000 mg/kg.',
    ],
    [
      'a scale with another zero by its formula',
      ['< 60 °C', '140 °F', '< 100 °F', '37.8 °C'],
      'Conversion: 60 °C = 140 °F; 100 °F = 37.8 °C. (NIST SP 811, appendix B.9: T/K = (t/°F + 459.67)/1.8).',
      'Conversion : 60 °C = 140 °F ; 100 °F = 37,8 °C. (NIST SP 811, appendix B.9: T/K = (t/°F + 459.67)/1.8).',
    ],
    ['nothing of figures in one unit', ['≥ 5 years', '5 years', '≥ 2 years', '2 years'], '', ''],
    ['nothing of amounts that no rate joins', ['$10,000', '$10,000', '$9,000', '$9,000'], '', ''],
  ] as const)('says %s', (_, figures, en, fr) => {
    expect(say('en', figures)).toBe(en);
    expect(say('fr', figures)).toBe(fr);
  });
});
