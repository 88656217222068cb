import type { DivergenceSummary } from '../model/divergence-summary.ts';
import { frenchExcerpt } from '../model/french-excerpt.ts';
import { twinKey } from '../model/language-twin.ts';
import { openingOf, proofExcerpt } from '../model/proof-excerpt.ts';
import { translateProvisionCitation } from '../model/provision-citation.ts';
import { rowAround } from '../model/table-row.ts';
import type { VarianceRow, VarianceSide } from '../model/variance-row.ts';
import type { Database } from '../store/database.ts';
import { readSurroundings } from '../store/surroundings.ts';
import { readTermsApart } from '../store/term-pairs.ts';
import { readTwins } from '../store/twins.ts';
import { readVarianceEvidence, type SideEvidence } from '../store/variances.ts';
import { divergenceClaim } from '../ui/components/divergence-sentence.ts';
import { messagesOf } from '../ui/messages/messages-of.ts';
import { placeOfSide } from '../ui/pages/variance-page.ts';
import { plainWords } from '../ui/plain-words.ts';
import type { View } from '../ui/view.ts';
import { stemOver } from './stem-over.ts';
import { type TermApart, termsInBoth } from './terms-in-both.ts';

/** Units of text on either side of a proof that a cell of a spreadsheet holds well. */
const REACH = 220;

/**
 * Differences as rows of the variance table: what we say is in the language of the address, what the law says in the law's own. In French the Canadian
 * requirement is that of the French version, which is law as much as the English one.
 */
export async function varianceRows(
  index: Database,
  language: View['language'],
  divergences: readonly DivergenceSummary[],
): Promise<VarianceRow[]> {
  const evidence = await readVarianceEvidence(index, divergences);
  const places = language === 'fr' ? evidence.map(({ ca }) => placeOfSide(ca)) : [];
  const twins = await readTwins(index, places, 'tables');
  const surroundings = await readSurroundings(index, [
    ...evidence.flatMap(({ ca, us }) => [placeOfSide(ca), placeOfSide(us)]),
    ...twins.values(),
  ]);
  const terms = await readTermsApart(
    index,
    divergences.map(({ crosswalkId }) => crosswalkId),
  );
  const { words } = messagesOf(language);
  const view: View = { language, path: '', actor: { name: null, role: 'reader' }, nonce: '' };
  const side = (of: SideEvidence, kind: VarianceRow['kind']): VarianceSide => {
    const place = placeOfSide(of);
    const twin = twins.get(twinKey(place));
    const french = language === 'fr' ? frenchExcerpt(of, twin) : null;
    const english = proofExcerpt(of.text, of.span, REACH);
    const around = surroundings.get(twinKey(twin !== undefined && french !== null ? twin : place));
    // A meaning is a sentence of its own under "In these Regulations:", and the row of a table has its heads.
    const standsAlone = kind === 'definition' || english === null || rowAround(of.text, of.span) !== null;
    const stem = standsAlone ? '' : stemOver(around?.over ?? []);
    // A text that is pointed at says what the other adopts, though no words of it are the proof.
    const opening = kind === 'recognition' ? openingOf(of.text, 2 * REACH) : '';
    const said = french ?? (english === null ? opening : `${english.before}${english.proof}${english.after}`);
    return {
      ...of,
      heading: around?.heading ?? null,
      stem,
      formName: words.form[of.form],
      section: language === 'fr' ? translateProvisionCitation(of.section, of.eId, 'fr') : of.section,
      requirement: stem === '' ? said : `${stem} ${said}`,
      language: french === null ? 'en' : 'fr',
    };
  };
  return Promise.all(
    divergences.map(async (divergence, at): Promise<VarianceRow> => {
      const { alignmentId, ordinal, crosswalkId, kind, stringency, details, ratio, weight, weak } = divergence;
      const proof = evidence[at];
      if (proof === undefined) throw new Error('a difference without its texts');
      const { ca, us, ...pairing } = proof;
      return {
        alignmentId,
        ordinal,
        crosswalkId,
        kind,
        variance: await plainWords(divergenceClaim(view, divergence)),
        stringency,
        kindName: words.kind[kind],
        stricterSide: words.stringency[stringency],
        termsApart: kind === 'definition' ? [] : termsApart(divergence, proof, terms.get(crosswalkId) ?? []),
        details,
        ratio,
        weight,
        weak,
        ca: side(ca, kind),
        us: side(us, kind),
        ...pairing,
      };
    }),
  );
}

/** Where a sentence says who or what it binds; farther on a term is mostly part of a condition. */
const SUBJECT_REACH = 160;

/** Terms that are the subject or the actor of a difference: they stand in what is measured or where one of the two sentences begins. */
function termsApart(
  { details }: DivergenceSummary,
  { ca, us }: { readonly ca: SideEvidence; readonly us: SideEvidence },
  terms: readonly TermApart[],
): string[] {
  const subject = details.kind === 'quantity' ? (details.subject ?? '') : '';
  return termsInBoth(
    `${subject} ${ca.text.slice(0, SUBJECT_REACH)}`,
    `${subject} ${us.text.slice(0, SUBJECT_REACH)}`,
    terms,
  );
}
