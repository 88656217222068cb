import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOffMs, LONGEST_WAIT_MS } from '../../src/pipeline/sync/back-off.ts';
import { checkAddress } from '../../src/pipeline/sync/check-address.ts';

const now = Date.parse('2026-06-02T12:00:00Z');

describe('backOffMs', () => {
  it('doubles up to a minute, half of it by chance', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const most = Math.min(2000 * 2 ** attempt, 60_000);
        const waited = backOffMs(attempt, null, now, random);
        expect(waited).toBeGreaterThanOrEqual(most / 2);
        expect(waited).toBeLessThanOrEqual(most);
      }),
      { seed: 49 },
    );
  });

  it.each([
    ['5', 5000],
    [' 5 ', 5000],
    ['0', 0],
    ['Tue, 02 Jun 2026 12:01:00 GMT', 60_000],
    ['Tue, 02 Jun 2026 11:00:00 GMT', 0],
    ['-5 apples', 1500],
    ['', 1500],
    ['99999999', 99_999_999_000],
  ])('takes Retry-After %j as %d ms', (value, expected) => {
    expect(backOffMs(0, value, now, 0.5)).toBe(expected);
  });

  it('leaves it to the caller not to wait for days', () => {
    expect(backOffMs(0, '86400', now, 0)).toBeGreaterThan(LONGEST_WAIT_MS);
  });
});

describe('checkAddress', () => {
  const hosts = ['www.ecfr.gov'];
  it.each([
    ['https://www.ecfr.gov/api', undefined, 'https://www.ecfr.gov/api'],
    ['/x.xml', 'https://www.ecfr.gov/api/y', 'https://www.ecfr.gov/x.xml'],
    ['https://WWW.ECFR.GOV:443/a', undefined, 'https://www.ecfr.gov/a'],
  ])('lets %s through', (address, base, expected) => {
    expect(checkAddress(address, hosts, base)).toEqual({ url: expected });
  });

  it.each([
    'http://www.ecfr.gov/',
    'https://ecfr.gov/',
    'https://www.ecfr.gov.example.org/',
    'https://example.org/https://www.ecfr.gov/',
    'https://www.ecfr.gov@example.org/',
    'https://user:secret@www.ecfr.gov/',
    'https://www.ecfr.gov:8443/',
    'https://127.0.0.1/',
    'https://[::1]/',
    '//example.org/x',
    'file:///etc/passwd',
    'data:text/xml,<a/>',
    'https://',
  ])('stops %s, and shows no secret', (address) => {
    const answer = checkAddress(address, hosts, address.startsWith('//') ? 'https://www.ecfr.gov/' : undefined);
    expect(answer).toHaveProperty('message');
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});
