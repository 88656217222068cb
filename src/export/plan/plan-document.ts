import type { BlockContent } from 'mdast';
import type { Language } from '../../model/language.ts';
import type { BothWords } from '../../model/words.ts';
import type { Initiative, Variance } from '../../model/work-plan.ts';
import {
  deleted,
  document,
  type FormalDocument,
  heading,
  type Inline,
  inserted,
  LINE_BREAK,
  link,
  list,
  paragraph,
  passage,
  strong,
  table,
} from '../document/formal-document.ts';
import type { ClauseEvidence, DocumentKind, PlanDocumentData } from './plan-evidence.ts';
import { planLabels } from './plan-labels.ts';

/**
 * A document of a work plan, in the words and the order of the published ones: the plan and the variance table as on Canada.ca, the statement as the
 * Canadian cost-benefit guide asks it in an impact analysis, the field as in a forward regulatory plan.
 */
export function planDocument(kind: DocumentKind, data: PlanDocumentData, language: Language): FormalDocument {
  const writer = new Writer(data, language);
  const m = planLabels[language];
  const { plan } = data;
  const title = plain(plan.title, language) || m.untitled;
  const name = m.kinds[kind];
  const blocks = {
    plan: () => writer.plan(),
    variances: () => writer.variances(),
    'close-out': () => writer.closeOut(),
    'alignment-statement': () => writer.alignmentStatement(title),
    'forward-plan': () => writer.forwardPlan(title),
  }[kind]();
  const record = m.record(String(data.head.seq), data.head.sha256.slice(0, 16));
  return document(
    {
      title,
      subtitle: m.subtitle(name, m.status[plan.status], longDate(data.madeOn, language)),
      language,
      landscape: kind === 'plan' || kind === 'variances' || kind === 'close-out',
    },
    ...blocks,
    paragraph(record),
  );
}

class Writer {
  readonly #data: PlanDocumentData;
  readonly #language: Language;
  readonly #m;

  constructor(data: PlanDocumentData, language: Language) {
    this.#data = data;
    this.#language = language;
    this.#m = planLabels[language];
  }

  plan(): BlockContent[] {
    const m = this.#m;
    const { plan, initiatives, themeName } = this.#data;
    const period = [plan.startsOn, plan.endsOn].map((day) => (day === null ? '…' : longDate(day, this.#language)));
    return [
      table(
        ['', m.canada, m.unitedStates],
        [
          [[m.department], this.#words(plan.caDepartment), this.#words(plan.usDepartment)],
          [[m.branch], this.#words(plan.caBranch), this.#words(plan.usAgency)],
        ],
        [1, 2, 2],
      ),
      paragraph(
        strong(`${m.period}: `),
        period.join(' – '),
        ...(themeName === null ? [] : [LINE_BREAK, strong(`${m.theme}: `), themeName]),
      ),
      ...this.#section(m.cooperation, plan.cooperationStatement),
      heading(2, m.initiatives),
      initiatives.length === 0
        ? paragraph(m.nothing)
        : table(
            m.table,
            initiatives.map((one) => this.#initiativeRow(one)),
            [2, 3, 4, 2],
          ),
      heading(2, m.variances),
      ...this.variances(),
      ...this.#section(m.authority, plan.authority),
      ...this.#section(m.reporting, plan.reporting),
      ...this.#section(m.stakeholders, plan.stakeholders),
      ...this.#section(m.contacts, plan.contacts),
      ...this.#section(m.barriers, plan.barriers),
      ...this.#section(m.closing, plan.closingSummary),
    ];
  }

  #initiativeRow(one: Initiative): Inline[][] {
    const m = this.#m;
    const activities = one.activities.flatMap((activity, at): Inline[] => [
      ...(at === 0 ? [] : [LINE_BREAK, LINE_BREAK]),
      ...this.#words(activity.text),
      ` (${activity.due === null ? m.ongoing : longDate(activity.due, this.#language)}${activity.done ? `; ${m.done}` : ''})`,
    ]);
    return [this.#words(one.title), this.#words(one.outcomes), activities, this.#words(one.reporting)];
  }

  /** The official form: three columns, each requirement with its section. */
  variances(): BlockContent[] {
    const m = this.#m;
    const { initiatives, variances } = this.#data;
    if (variances.length === 0) return [paragraph(m.none)];
    return initiatives.flatMap((initiative) => {
      const own = variances.filter(({ parentId }) => parentId === initiative.id);
      if (own.length === 0) return [];
      return [
        heading(3, ...this.#words(initiative.title)),
        table(
          m.varianceTable,
          own.map((one) => this.#varianceRow(one)),
          [3, 4, 4],
        ),
      ];
    });
  }

  #varianceRow(one: Variance): Inline[][] {
    const clauses = this.#data.evidence.get(one.id) ?? [];
    const requirement = (words: BothWords, side: 'ca' | 'us'): Inline[] => [
      ...this.#words(words),
      ...clauses
        .filter((clause) => clause.side === side)
        .flatMap((clause) => [LINE_BREAK, link(clause.address, clause.citation)]),
    ];
    const hasDifference = plain(one.difference, this.#language) !== '';
    return [
      [
        ...this.#words(hasDifference ? one.difference : one.title),
        ...(one.status === 'open' ? [] : [LINE_BREAK, strong(this.#m.varianceStatus[one.status])]),
      ],
      requirement(one.caRequirement, 'ca'),
      requirement(one.usRequirement, 'us'),
    ];
  }

  closeOut(): BlockContent[] {
    const m = this.#m;
    const { plan, initiatives, variances, evidence } = this.#data;
    const undone = initiatives.flatMap((one) => one.activities.filter(({ done }) => !done));
    const clauses = [...new Map([...evidence.values()].flat().map((one) => [one.citation, one])).values()];
    return [
      ...this.#section(m.closing, plan.closingSummary),
      heading(2, m.results),
      variances.length === 0
        ? paragraph(m.none)
        : table(
            m.resultTable,
            variances.map((one) => [
              this.#words(one.title),
              [m.varianceStatus[one.status]],
              plain(one.resolution, this.#language) === '' ? ['–'] : this.#words(one.resolution),
            ]),
            [3, 1, 4],
          ),
      heading(2, m.evidence),
      clauses.length === 0
        ? paragraph(m.nothing)
        : table(
            m.evidenceTable,
            clauses.map((one) => this.#evidenceRow(one)),
            [2, 4, 4],
          ),
      heading(2, m.notDone),
      undone.length === 0 ? paragraph(m.nothing) : list(undone.map((one) => this.#words(one.text))),
    ];
  }

  #evidenceRow(one: ClauseEvidence): Inline[][] {
    const m = this.#m;
    const asOf = (day: string): Inline => strong(m.asOf(longDate(day, this.#language)));
    const now: Inline[] =
      one.now === null
        ? [m.gone]
        : one.runs === null
          ? [m.unchanged]
          : [
              passage(
                'en',
                ...one.runs.map(({ kind, text }) =>
                  kind === 'same' ? text : kind === 'deleted' ? deleted(text) : inserted(text),
                ),
              ),
            ];
    return [
      [link(one.address, one.citation)],
      [asOf(one.beforeDate), LINE_BREAK, passage('en', one.before)],
      [...(one.nowDate === null ? [] : [asOf(one.nowDate), LINE_BREAK]), ...now],
    ];
  }

  alignmentStatement(title: string): BlockContent[] {
    const m = this.#m;
    const { variances } = this.#data;
    const of = (status: Variance['status']) => variances.filter((one) => one.status === status);
    const [settled, kept, open] = [of('settled'), of('kept'), of('open')];
    return [
      heading(2, m.kinds['alignment-statement']),
      paragraph(m.tied(title)),
      ...this.#section(null, this.#data.plan.cooperationStatement),
      paragraph(this.#examined()),
      ...this.#points(m.aligned, settled, false),
      ...this.#points(m.kept, kept, true),
      ...this.#points(m.open, open, false),
      ...(variances.length === 0
        ? [paragraph(m.none)]
        : [paragraph(m.trade(settled.length, kept.length, open.length))]),
    ];
  }

  #points(label: string, variances: readonly Variance[], withReason: boolean): BlockContent[] {
    if (variances.length === 0) return [];
    const items = variances.map((one): Inline[] => {
      const hasReason = plain(one.resolution, this.#language) !== '';
      const reason = hasReason ? this.#words(one.resolution) : withReason ? [this.#m.noReason] : [];
      return [...this.#words(one.title), ...(reason.length === 0 ? [] : [' – ', ...reason])];
    });
    return [paragraph(label), list(items)];
  }

  forwardPlan(title: string): BlockContent[] {
    const m = this.#m;
    const { plan, initiatives } = this.#data;
    const due = (day: string | null) => ` (${day === null ? m.ongoing : longDate(day, this.#language)})`;
    const steps = initiatives
      .flatMap((one) => one.activities.filter(({ done }) => !done))
      .map((one) => [plain(one.text, this.#language) + due(one.due), one] as const);
    // What several initiatives undertake alike is one step of the department.
    const next = [...new Map(steps).values()];
    return [
      heading(2, m.kinds['forward-plan']),
      paragraph(m.forward(plain(plan.caDepartment, this.#language) || m.theDepartment, title)),
      paragraph(this.#examined()),
      ...(next.length === 0
        ? []
        : [paragraph(m.forwardNext), list(next.map((one) => [...this.#words(one.text), due(one.due)]))]),
    ];
  }

  /** The U.S. instruments that the clauses of the plan stand in: what was really looked at. */
  #examined(): string {
    const instruments = [...this.#data.evidence.values()]
      .flat()
      .filter(({ side }) => side === 'us')
      .map(({ citation }) => /^\d+ CFR \w+/.exec(citation)?.[0] ?? citation);
    const names = [...new Set(instruments)].toSorted();
    return names.length === 0 ? this.#m.notExamined : this.#m.examined(names.join(', '));
  }

  #section(label: string | null, words: BothWords): BlockContent[] {
    if (plain(words, this.#language) === '') return [];
    const lines = plain(words, this.#language).split('\n');
    const other = words[this.#language].trim() === '' ? otherOf(this.#language) : null;
    return [
      ...(label === null ? [] : [heading(2, label)]),
      ...lines
        .filter((line) => line.trim() !== '')
        .map((line) => paragraph(other === null ? line.trim() : passage(other, line.trim()))),
    ];
  }

  /** Words in the document's language, else in the other, marked as such. Lines are kept. */
  #words(words: BothWords): Inline[] {
    const text = plain(words, this.#language);
    const pieces = text.split('\n').flatMap((line, at): Inline[] => (at === 0 ? [line] : [LINE_BREAK, line]));
    return words[this.#language].trim() === '' && text !== '' ? [passage(otherOf(this.#language), ...pieces)] : pieces;
  }
}

function otherOf(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}

function plain(words: BothWords, language: Language): string {
  return words[language].trim() || words[otherOf(language)].trim();
}

function longDate(iso: string, language: Language): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  const text = new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
