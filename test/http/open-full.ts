import { makePlan } from '../desk/open-desk-app.ts';
import { bearer, jsonBody, type Opened, openApp } from './open-app.ts';
import { fillSampleBridges } from './sample-bridges.ts';
import { fillSampleFacts } from './sample-facts.ts';
import { sectionId } from './sample-index.ts';
import { fillSampleTermPairs } from './sample-term-pairs.ts';

const BOTH = { en: '=1+1, "quoted"', fr: 'Étiquetage' };

/** The app over a sample that holds rows of every data set, what people write included. */
export async function openFull(): Promise<Opened> {
  const opened = await openApp();
  await fillSampleBridges(opened.index);
  await fillSampleFacts(opened.index);
  await fillSampleTermPairs(opened.index);
  const post = async (path: string, value: object, role: string) => {
    const { headers, body } = jsonBody(value);
    const response = await opened.app.request(path, {
      method: 'POST',
      headers: { ...headers, ...bearer(role) },
      body,
    });
    if (response.status !== 201) throw new Error(`${path} was answered with ${response.status}`);
    return (await response.json()) as { id: string };
  };
  for (const index of [1, 2, 3]) {
    const tag = { alignmentId: sectionId(index), status: 'proposed', relationship: 'equal-to', priority: 'low' };
    await post('/en/tags', tag, 'tagger');
  }
  await post('/en/decisions', { alignmentId: sectionId(2), verdict: 'confirmed', reason: 'Read both.' }, 'tagger');
  for (const theme of ['labels', null]) {
    const { plan } = await makePlan(opened, theme);
    const activities = [{ text: BOTH, due: '2027-01-31', done: false }];
    const initiatives = `/en/work-plans/${plan.id}/initiatives`;
    const { id } = await post(initiatives, { title: BOTH, outcomes: BOTH, reporting: BOTH, activities }, 'editor');
    const words = { title: BOTH, difference: BOTH, caRequirement: BOTH, usRequirement: BOTH, resolution: BOTH };
    await post(`${initiatives}/${id}/variances`, { ...words, status: 'open', pairs: [] }, 'editor');
  }
  return opened;
}
