import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../src/export/plan/plan-evidence.ts';
import { WholePlan, type WorkPlan } from '../../src/model/work-plan.ts';
import { listAudit } from '../../src/store/audit.ts';
import { bearer, type Opened, ORIGIN, openApp, signIn } from '../http/open-app.ts';
import { makePlan, send } from './open-desk-app.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openApp();
});
const read = async (path: string, who = 'editor') => opened.app.request(path, { headers: bearer(who) });
const strip = ({ id: _, createdBy: __, createdAt: ___, updatedAt: ____, version: _____, ...input }: WorkPlan) => input;

describe('a work plan', () => {
  it('is drafted in one click: commitments, lead instruments, the strongest divergences with their clauses', async () => {
    const { plan, initiatives, variances, grantedTo } = await makePlan(opened);
    expect(plan).toMatchObject({ status: 'proposed', theme: 'labels', startsOn: '2026-03-01', endsOn: '2028-03-01' });
    expect(plan.cooperationStatement.en).toContain('SOR/2000-1 – 21 CFR 900');
    expect(plan.cooperationStatement.fr).toContain('Textes principaux');
    expect(initiatives.map(({ title }) => title.en)).toEqual(['Align SOR/2000-1 and 21 CFR 900']);
    expect(initiatives[0]?.activities.map(({ due }) => due)).toEqual(['2026-09-01', '2027-03-01', null]);
    expect(variances).toHaveLength(5);
    expect(initiatives[0]?.title.fr).toContain('DORS/2000-1');
    for (const variance of variances) {
      expect(variance.parentId).toBe(initiatives[0]?.id);
      expect(variance.pairs[0]?.ca?.quote).not.toBe('');
      expect(variance.difference.en).not.toMatch(/<|&amp;|undefined/);
      expect(variance.difference.fr).not.toBe(variance.difference.en);
    }
    expect(grantedTo).toEqual(['editor']);
    const kinds = (await opened.desk.all<{ action: string }>('SELECT action FROM audit ORDER BY seq')).map(
      (row) => row.action,
    );
    expect(kinds.filter((kind) => !kind.startsWith('token'))).toEqual([
      'plan.create',
      'initiative.create',
      ...Array.from({ length: 5 }, () => 'variance.create'),
    ]);
  });

  it('can be empty, and is refused for a theme that is not there', async () => {
    expect((await makePlan(opened, null)).initiatives).toEqual([]);
    expect((await send(opened, 'POST', '/en/work-plans', { theme: 'nothing' }, bearer('editor'))).status).toBe(404);
  });

  it('is changed by whom it was granted to, part by part, each with its own version', async () => {
    const { plan, initiatives } = await makePlan(opened);
    const [initiative] = initiatives;
    const address = `/en/work-plans/${plan.id}/parts/${initiative?.id}`;
    const edit = {
      title: { en: 'New', fr: 'Neuf' },
      outcomes: { en: '', fr: '' },
      reporting: { en: '', fr: '' },
      activities: [],
    };
    const match = { 'If-Match': '"1"' };
    expect((await send(opened, 'PUT', address, edit, { ...bearer('tagger'), ...match })).status).toBe(403);
    const granted = await send<WholePlan>(
      opened,
      'POST',
      `/en/work-plans/${plan.id}/grants`,
      { actor: 'tagger' },
      bearer('editor'),
    );
    expect(granted.body.grantedTo).toEqual(['editor', 'tagger']);
    expect((await send(opened, 'PUT', address, edit, bearer('tagger'))).status).toBe(428);
    expect((await send(opened, 'PUT', address, edit, { ...bearer('tagger'), ...match })).status).toBe(200);
    const conflict = await send<{ current: { title: { en: string } }; submitted: unknown }>(
      opened,
      'PUT',
      address,
      edit,
      { ...bearer('editor'), ...match },
    );
    expect([conflict.status, conflict.body.current.title.en, conflict.headers.get('etag')]).toEqual([
      412,
      'New',
      '"2"',
    ]);
    // The plan itself has not changed.
    const closed = { ...strip(plan), status: 'closed' };
    const own = await send(opened, 'PUT', `/en/work-plans/${plan.id}/parts/plan`, closed, {
      ...bearer('editor'),
      ...match,
    });
    expect(own.status).toBe(200);
    expect(
      (await listAudit(opened.desk, initiative?.id ?? '')).map(({ action, actor }) => `${action} ${actor}`),
    ).toEqual(['initiative.create editor', 'initiative.update tagger']);
  });

  it.each(['en', 'fr'] as const)(
    'is merged on a page in %s when two people changed different fields',
    async (language) => {
      const { plan } = await makePlan(opened);
      const session = await signIn(opened, 'admin');
      const address = `/${language}/work-plans/${plan.id}/parts/plan`;
      const form = await (await opened.app.request(address, { headers: session })).text();
      const fields = fieldsOf(form);
      const theirs = { ...strip(plan), status: 'ongoing', barriers: { en: 'Theirs', fr: '' } };
      await send(opened, 'PUT', `/en/work-plans/${plan.id}/parts/plan`, theirs, {
        ...bearer('editor'),
        'If-Match': '"1"',
      });
      const post = (values: Record<string, string>) =>
        opened.app.request(address, {
          method: 'POST',
          headers: { ...session, Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams(values).toString(),
        });
      const mine = { ...fields, 'contacts.en': 'Mine', 'barriers.en': 'Mine too' };
      const answer = await post(mine);
      expect(answer.status).toBe(412);
      const merged = fieldsOf(await answer.text());
      expect(merged).toMatchObject({
        version: '2',
        status: 'ongoing',
        'contacts.en': 'Mine',
        'barriers.en': 'Mine too',
      });
      expect((await post(merged)).status).toBe(303);
      const after = WholePlan.parse(await (await read(`/en/work-plans/${plan.id}.json`)).json()).plan;
      expect([after.status, after.contacts.en, after.barriers.en, after.version]).toEqual([
        'ongoing',
        'Mine',
        'Mine too',
        3,
      ]);
    },
  );

  it('becomes five documents in four forms and two languages, each with the head of the record', async () => {
    const { plan } = await makePlan(opened);
    for (const kind of DOCUMENT_KINDS)
      for (const language of ['en', 'fr'])
        for (const form of ['docx', 'html', 'md', 'json']) {
          const response = await read(`/${language}/work-plans/${plan.id}/documents/${kind}.${form}`, 'reader');
          expect(response.status, `${kind} ${form}`).toBe(200);
          expect(response.headers.get('audit-head')).toMatch(/^\d+ [0-9a-f]{64}$/);
          const bytes = new Uint8Array(await response.arrayBuffer());
          const text = new TextDecoder().decode(form === 'docx' ? unzipSync(bytes)['word/document.xml'] : bytes);
          expect(text, `${kind} ${language} ${form}`).toMatch(
            form === 'json' ? /"sha256":"[0-9a-f]{64}"/ : /chain head|tête de chaîne/,
          );
          expect(text).not.toMatch(/undefined|\[object|NaN/);
        }
  });

  it('closes out with the clauses before and after', async () => {
    const { plan, variances } = await makePlan(opened);
    const eId = variances[0]?.pairs[0]?.ca?.eId ?? '';
    await opened.index.run("UPDATE provisions SET text = replace(text, 'at least', 'no less than') WHERE e_id = ?", [
      eId,
    ]);
    const words = await (await read(`/en/work-plans/${plan.id}/documents/close-out.md`)).text();
    expect(words).toMatch(/~~at least~~<ins>no less than<\/ins>/);
    expect(words).toContain('Unchanged.');
  });

  it('shows its page and forms in both languages to whoever may', async () => {
    const { plan, initiatives, variances } = await makePlan(opened);
    const parts = ['plan', initiatives[0]?.id, variances[0]?.id];
    for (const language of ['en', 'fr']) {
      const page = await (await read(`/${language}/work-plans/${plan.id}`)).text();
      expect(page).toContain('<svg class="plan-time"');
      expect((await read(`/${language}/work-plans`)).status).toBe(200);
      for (const part of parts) {
        expect((await read(`/${language}/work-plans/${plan.id}/parts/${part}`)).status).toBe(200);
        expect((await read(`/${language}/work-plans/${plan.id}/parts/${part}`, 'tagger')).status).toBe(403);
      }
    }
    expect((await opened.app.request(`/en/work-plans/${plan.id}`)).status).toBe(200);
  });
});

/** What a browser would send of a form: hidden fields, text fields, and the chosen options. */
function fieldsOf(page: string): Record<string, string> {
  const form = /<form class="filter plan-form"[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
  const decode = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of form.matchAll(
    /<input(?![^>]*checkbox)[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g,
  ))
    fields[name] = decode(value);
  for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</g))
    fields[name] = decode(value);
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  return fields;
}
