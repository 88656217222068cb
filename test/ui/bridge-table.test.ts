import { describe, expect, it } from 'vitest';
import { twinKey } from '../../src/model/language-twin.ts';
import { bridgeTable } from '../../src/ui/components/bridge-table.ts';
import { bridgesData } from './sample-bridges.ts';

describe('bridgeTable', () => {
  it('has the other language of a citing Canadian passage one click away, and only of those that have one', async () => {
    const view = { language: 'en', path: '/bridges', user: null } as never;
    const page = String(await bridgeTable(view, bridgesData.rows, bridgesData.twins, 'Bridges'));
    const paired = bridgesData.rows.filter((row) => bridgesData.twins.has(twinKey(row)));
    expect(page.match(/<details class="twin">/g)).toHaveLength(paired.length);
    expect(paired.length).toBeLessThan(bridgesData.rows.length);
    expect(page).toContain('<div lang="fr"><p><span class="no">2</span> Il est conforme à ce texte.</p>');
  });
});
