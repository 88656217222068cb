import { describe, expect, it } from 'vitest';
import type { LanguageTwin } from '../../src/model/language-twin.ts';
import { twinPassage } from '../../src/ui/components/other-language.ts';

const twin = (differs: string | null): LanguageTwin => ({
  editionId: 'ca/sor-1-1@2026-01-01.fr',
  eId: 'sec_1',
  level: 'section',
  number: '1',
  heading: null,
  text: 'L’importateur peut conserver le registre.',
  table: null,
  fit: 'own',
  differs,
});

const view = (language: 'en' | 'fr') => ({
  language,
  path: '/',
  actor: { name: null, role: 'reader' as const },
  nonce: '',
});

describe('the passage in the other language', () => {
  it.each([
    ['en', 'The two official texts may not say the same here: this one has “<b lang="fr">peut</b>”.'],
    [
      'fr',
      'Les deux versions officielles ne disent peut-être pas la même chose ici : celle-ci porte « <b lang="fr">peut</b> ».',
    ],
  ] as const)('says in %s where it parts from the provision', async (language, words) => {
    const page = String(await twinPassage(view(language), twin('peut')));
    expect(page.replace(/[\u00a0\u202f]/g, ' ')).toContain(words);
  });

  it('says nothing of it where the two agree', async () => {
    expect(String(await twinPassage(view('en'), twin(null)))).not.toContain('notice');
  });
});
