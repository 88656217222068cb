import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completePackages, type Locked } from '../../scripts/platform-packages.ts';

describe('package-lock.json', () => {
  it('names the packages of every platform, so that npm ci accepts it (npm run fix:lockfile mends it)', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
    expect(Object.keys(packages).length).toBeGreaterThan(200);
    expect(completePackages(packages)).toEqual([]);
  });

  it('pins nothing to one registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});

describe('completePackages', () => {
  it('adds what is missing beside its siblings, with its platform', () => {
    const packages: Record<string, Locked> = {
      '': {},
      'node_modules/tool': {
        version: '1.2.3',
        dev: true,
        optionalDependencies: { '@tool/linux-x64': '1.2.3', '@tool/darwin-arm64': '1.2.3' },
      },
      'node_modules/@tool/linux-x64': { version: '1.2.3', optional: true },
    };
    expect(completePackages(packages)).toEqual(['node_modules/@tool/darwin-arm64']);
    expect(packages['node_modules/@tool/darwin-arm64']).toEqual({
      version: '1.2.3',
      dev: true,
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    });
    expect(completePackages(packages)).toEqual([]);
  });

  it('leaves ranges to npm', () => {
    expect(
      completePackages({ 'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '^2.0.0', c: '12.x' } } }),
    ).toEqual([]);
  });
});
