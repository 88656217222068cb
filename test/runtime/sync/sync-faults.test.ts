import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sync } from '../../../src/pipeline/sync/sync.ts';
import { FolderError } from '../../../src/pipeline/sync/sync-effects.ts';
import { answer, at, cutAfter, type Fault, legisXml, partXml, regulationXml, titlesJson } from './fake-publishers.ts';
import { SyncWorld } from './sync-world.ts';

const part = at.part(21, '820', '2026-06-01');
const next = at.part(21, '820', '2026-06-12');
const regulation = at.regulation('eng', 'SOR-98-282');
const wanted = ['us/21-cfr-820'];
const long = (color: string) => partXml(21, '820', '2026-06-01', `Each lid must be ${color}. `.repeat(4000));

let world: SyncWorld;
beforeEach(async () => {
  world = await SyncWorld.open();
  const { texts } = world.publishers;
  texts.set(at.titles, titlesJson({ 21: {} }));
  texts.set(part, long('red'));
  texts.set(
    at.legis,
    legisXml([
      ['eng', 'SOR-98-282'],
      ['fra', 'DORS-98-282'],
    ]),
  );
  texts.set(regulation, regulationXml('en', 'SOR/98-282', '2026-05-20'));
  texts.set(at.regulation('fra', 'DORS-98-282'), regulationXml('fr', 'DORS/98-282', '2026-05-20'));
});
afterEach(() => world.close());

/** The title is amended: the next run has to ask for the part again. */
function amend(text = partXml(21, '820', '2026-06-12', 'Each lid must be blue.'.repeat(4000))): void {
  world.publishers.texts.set(at.titles, titlesJson({ 21: { amended: '2026-06-10', reached: '2026-06-12' } }));
  world.publishers.texts.set(next, text);
}

describe('a service that is busy or away', () => {
  it('backs off with jitter on 429 without Retry-After, longer each time', async () => {
    const hurried = answer(429, { 'content-type': 'text/html' }, '<html>Too many requests</html>');
    world.publishers.fail(part, hurried, hurried, hurried);
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
    // Half of 2, 4 and 8 seconds and half of the other half: the test's chance is always 0.5.
    expect(world.longWaits()).toEqual([1500, 3000, 6000]);
  });

  it.each([
    ['seconds', '7', 7000],
    ['a date', 'Tue, 02 Jun 2026 12:00:30 GMT', 30_000],
    ['a date that is over', 'Tue, 02 Jun 2026 11:00:00 GMT', 0],
    ['something else', 'soon', 1500],
  ])('waits as Retry-After says in %s', async (_name, value, expected) => {
    world.publishers.fail(part, answer(429, { 'retry-after': value }));
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
    const [waited = 0] = expected === 0 ? [0] : world.longWaits();
    expect(Math.abs(waited - expected)).toBeLessThanOrEqual(200);
  });

  it('does not sleep for hours: it says so, and asks that publisher nothing more', async () => {
    world.publishers.fail(part, answer(429, { 'retry-after': '7200' }));
    const { troubles } = await world.run([...wanted, 'us/21-cfr-821', 'ca/sor-98-282']);
    expect(troubles.map(({ code }) => code)).toEqual(['sync-busy', 'sync-postponed']);
    expect(troubles[0]?.message).toMatch(/120 minutes; run again after that/);
    expect(world.kept()).toEqual(['DORS-98-282.xml', 'SOR-98-282.xml']);
  });

  it('asks again on 504 after a delay, and on other passing trouble', async () => {
    const late: Fault = (response) => setTimeout(() => response.writeHead(504).end('<html>gateway</html>'), 60);
    world.publishers.fail(part, late, answer(502), answer(503), (response) => response.destroy());
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
  });

  it('gives up after six times and says what to do', async () => {
    world.publishers.fail(part, ...Array.from({ length: 9 }, () => answer(504)));
    const { troubles, requests } = await world.run(wanted);
    expect(requests).toBe(1 + 6);
    expect(troubles).toMatchObject([{ code: 'sync-status' }]);
    expect(troubles[0]?.message).toMatch(/answered 504, 6 times; run again later/);
  });

  it('ends a request that gets no answer', async () => {
    const silent: Fault = () => setTimeout(() => world.ring(120), 10);
    world.publishers.fail(part, silent);
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
    expect(world.lines[0]).toMatch(/gave no answer in 120 s; asking again/);
  });

  it('ends a body that only drips, and goes on from there in the next run', async () => {
    const text = long('red');
    world.publishers.fail(part, (response) => {
      response.writeHead(200, {
        'content-type': 'application/xml',
        etag: text.etag ?? '',
        'content-length': text.body.length,
      });
      response.write(text.body.slice(0, 100), () => setTimeout(() => world.ring(300), 30));
    });
    const { troubles } = await world.run(wanted);
    expect(troubles).toMatchObject([{ code: 'sync-slow' }]);
    expect(world.kept()).toEqual([]);
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
    expect(world.publishers.seen.at(-1)?.headers.range).toBe('bytes=100-');
    expect(world.read('title-21_part-820_2026-06-01.xml')).toBe(text.body);
  });
});

describe('a connection that breaks', () => {
  it('goes on where it broke', async () => {
    const text = long('red');
    world.publishers.fail(part, cutAfter(30_000, text));
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
    expect(world.publishers.seen.at(-1)?.headers).toMatchObject({ range: 'bytes=30000-', 'if-range': text.etag });
    expect(world.read('title-21_part-820_2026-06-01.xml')).toBe(text.body);
    expect(world.partials()).toEqual([]);
  });

  it('begins anew when the text changed meanwhile: two texts are never mixed', async () => {
    world.publishers.fail(part, cutAfter(30_000, long('blue')));
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
    expect(world.publishers.seen.at(-1)?.headers.range).toBe('bytes=30000-');
    expect(world.read('title-21_part-820_2026-06-01.xml')).toBe(long('red').body);
  });

  it.each([
    ['of another text', { 'content-range': 'bytes 30000-99999/100000', etag: '"other"' }],
    ['that begins elsewhere', { 'content-range': 'bytes 29999-99999/100000', etag: long('red').etag ?? '' }],
    ['that does not say where it begins', { etag: long('red').etag ?? '' }],
  ])('throws away a rest %s', async (_name, headers) => {
    const rest = answer(206, { 'content-type': 'application/xml', ...headers }, 'x'.repeat(70_000));
    world.publishers.fail(part, cutAfter(30_000, long('red')), rest);
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
    expect(world.read('title-21_part-820_2026-06-01.xml')).toBe(long('red').body);
  });

  it('begins anew where nothing says that the rest is of the same text', async () => {
    const { etag: _, ...unmarked } = long('red');
    world.publishers.texts.set(part, unmarked);
    world.publishers.fail(part, cutAfter(30_000, unmarked));
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
    expect(world.publishers.seen.at(-1)?.headers.range).toBeUndefined();
  });

  it('keeps nothing when killed in the middle, and the next run goes on', async () => {
    const text = long('red');
    const child = await new Promise<ReturnType<typeof spawn>>((resolve) => {
      const script = fileURLToPath(new URL('./sync-child.ts', import.meta.url));
      world.publishers.fail(part, (response) => {
        response.writeHead(200, {
          'content-type': 'application/xml',
          etag: text.etag ?? '',
          'content-length': text.body.length,
        });
        response.write(text.body.slice(0, 40_000));
        setTimeout(() => resolve(started), 300);
      });
      const started = spawn(process.execPath, [script, world.folder, String(world.port), ...wanted], {
        stdio: 'inherit',
      });
    });
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(world.kept()).toEqual([]);
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
    expect(world.publishers.seen.at(-1)?.headers.range).toMatch(/^bytes=400\d\d-$/);
    expect(world.read('title-21_part-820_2026-06-01.xml')).toBe(text.body);
  });

  it('ends at once when the disk is full, and keeps what it has', async () => {
    await world.run(wanted);
    amend();
    const effects = world.effects();
    const full = () => {
      throw new FolderError('data: cannot be written (the disk is full); make room');
    };
    await expect(sync({ ...effects, folder: { ...effects.folder, append: full } }, wanted)).rejects.toThrow(
      'the disk is full',
    );
    expect(world.longWaits()).toEqual([]);
    expect(world.kept()).toEqual(['title-21_part-820_2026-06-01.xml']);
  });
});

describe('an answer that is not the text', () => {
  const xml = { 'content-type': 'application/xml' };
  const big = 'x'.repeat(65 * 1024 * 1024);
  const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, 'x'));
  const zipped = { ...xml, 'content-encoding': 'gzip' };
  it.each<[string, string, Fault]>([
    ['a redirect off the list', 'sync-redirect', answer(302, { location: 'https://unblock.federalregister.gov/' })],
    ['a redirect to plain http', 'sync-redirect', answer(301, { location: 'http://www.ecfr.gov/other.xml' })],
    ['a redirect to another port', 'sync-redirect', answer(301, { location: 'https://www.ecfr.gov:8443/other.xml' })],
    ['a redirect with a name in it', 'sync-redirect', answer(301, { location: 'https://a@www.ecfr.gov/other.xml' })],
    ['a redirect to a file', 'sync-redirect', answer(301, { location: 'file:///etc/passwd' })],
    ['a redirect to nowhere', 'sync-redirect', answer(301)],
    ['a refusal', 'sync-status', answer(403, xml, '<a/>')],
    ['a web page', 'sync-content-type', answer(200, { 'content-type': 'text/html' }, '<html>Request access</html>')],
    ['no content type', 'sync-content-type', answer(200, {}, 'text')],
    ['a body announced too large', 'sync-too-large', answer(200, { ...xml, 'content-length': String(big.length) })],
    ['a body that turns out too large', 'sync-too-large', (response) => void response.writeHead(200, xml).end(big)],
    ['a body that unpacks too large', 'sync-too-large', (response) => void response.writeHead(200, zipped).end(bomb)],
    ['an empty body', 'sync-empty', answer(200, xml)],
    [
      'a web page called XML',
      'sync-error-page',
      answer(200, xml, '<!DOCTYPE html><html><body>Request access</body></html>'),
    ],
    ['a message called XML', 'sync-error-page', answer(200, xml, '{"error":"try later"}')],
    ['a text cut short without a word', 'xml-malformed', answer(200, xml, long('red').body.slice(0, 50_000))],
    ['another part', 'sync-other-instrument', answer(200, xml, partXml(21, '822', '2026-06-12').body)],
    ['another date', 'sync-other-date', answer(200, xml, partXml(21, '820', '2026-06-11').body)],
    ['a text without a part', 'no-part', answer(200, xml, '<ECFR><DIV1 N="21" TYPE="TITLE"></DIV1></ECFR>')],
    ['a text that lost most of itself', 'sync-size', answer(200, xml, partXml(21, '820', '2026-06-12').body)],
  ])('refuses %s and keeps the text that is here', async (_name, code, fault) => {
    await world.run(wanted);
    amend();
    world.publishers.fail(next, fault);
    const { troubles, files } = await world.run(wanted);
    expect(troubles.map((trouble) => trouble.code)).toEqual([code]);
    expect(troubles[0]?.message).toMatch(/^us\/21-cfr-820\.en: https:\/\/www\.ecfr\.gov\//);
    expect(troubles[0]?.message.split('\n')).toHaveLength(1);
    expect(files).toEqual([]);
    expect(world.kept()).toEqual(['title-21_part-820_2026-06-01.xml']);
    expect(world.partials()).toEqual([]);
    // Nothing of it is remembered: once the service is well again, the text comes.
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
  });

  it('follows a redirect that stays on the list', async () => {
    const { texts } = world.publishers;
    texts.set('/www.ecfr.gov/elsewhere.xml', long('red'));
    world.publishers.fail(part, answer(307, { location: '/elsewhere.xml' }));
    expect(await world.run(wanted)).toMatchObject({ arrived: 1, troubles: [] });
  });

  it('does not run in circles', async () => {
    const circle = answer(307, { location: part.replace('/www.ecfr.gov', '') });
    world.publishers.fail(part, ...Array.from({ length: 20 }, () => circle));
    expect(await world.run(wanted)).toMatchObject({ requests: 7, troubles: [{ code: 'sync-redirect' }] });
  });

  it('takes a text of an implausible size once somebody found it right', async () => {
    await world.run(wanted);
    amend(partXml(21, '820', '2026-06-12', '[Reserved]'));
    const { troubles } = await world.run(wanted);
    expect(troubles[0]?.message).toMatch(/run again with --accept us\/21-cfr-820\.en/);
    expect(await world.run(wanted, ['us/21-cfr-820.en'])).toMatchObject({ arrived: 1, troubles: [] });
  });

  it.each([
    ['in the other language', regulationXml('fr', 'DORS/98-282', '2026-05-21'), 'sync-other-language'],
    ['older than the one here', regulationXml('en', 'SOR/98-282', '2026-05-19'), 'sync-older'],
    ['of another regulation', regulationXml('en', 'SOR/98-283', '2026-05-21'), 'sync-other-instrument'],
  ])('refuses a regulation %s', async (_name, text, code) => {
    await world.run(['ca/sor-98-282']);
    world.publishers.texts.set(regulation, { ...text, lastModified: 'Tue, 02 Jun 2026 00:00:00 GMT' });
    const { troubles } = await world.run(['ca/sor-98-282']);
    expect(troubles.map((trouble) => trouble.code)).toEqual([code]);
    expect(world.read('SOR-98-282.xml')).toContain('2026-05-20');
  });

  it.each([
    ['no JSON', at.titles, { body: '<html>', type: 'application/json' }],
    ['JSON of another shape', at.titles, { body: '{"titles":{}}', type: 'application/json' }],
    ['a list cut short', at.legis, { body: '<ActsRegsList><Regulations>', type: 'text/xml' }],
    ['an empty list', at.legis, { body: '<ActsRegsList/>', type: 'text/xml' }],
  ])('says when a publisher’s own list is %s, and does not keep it', async (_name, path, text) => {
    const good = world.publishers.texts.get(path);
    world.publishers.texts.set(path, { ...text, etag: '"broken"' });
    const all = [...wanted, 'ca/sor-98-282'];
    const { troubles } = await world.run(all);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]?.message).toMatch(/titles\.json|Legis\.xml/);
    if (good) world.publishers.texts.set(path, good);
    expect(await world.run(all)).toMatchObject({ troubles: [] });
    expect(world.kept()).toHaveLength(3);
  });
});
