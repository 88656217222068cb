import type { Provision } from '../model/provision.ts';

/** What an edition says of itself. */
export type EditionHead = {
  readonly instrumentId: string;
  readonly citation: string;
  readonly title: string;
  readonly editionId: string;
  readonly pointInTime: string;
  readonly language: 'en' | 'fr';
  readonly form: 'official' | 'digest';
};
export type ProvisionText = Pick<Provision, 'eId' | 'depth' | 'level' | 'number' | 'heading' | 'text'>;

/** Drafting levels that Akoma Ntoso has an element for; every other level is an `hcontainer` with the level as its name. */
const ELEMENTS = new Set([
  'title',
  'subtitle',
  'chapter',
  'subchapter',
  'part',
  'subpart',
  'division',
  'section',
  'subsection',
  'paragraph',
  'subparagraph',
  'clause',
  'subclause',
]);

/**
 * An edition as Akoma Ntoso 3.0 (OASIS LegalDocML): one `act` whose body nests as the provisions do, under their own eIds. Text before children is
 * an `intro`, text without children `content`. Written by hand: no kept library on the registry writes it, and the part used is five elements.
 * In pieces, one a page of provisions, so that no part of the CFR has to fit into memory.
 */
export async function* toAkomaNtoso(
  edition: EditionHead,
  pages: AsyncIterable<readonly ProvisionText[]> | Iterable<readonly ProvisionText[]>,
): AsyncGenerator<string> {
  const { citation, title, language, pointInTime, form } = edition;
  const work = `/akn/${edition.instrumentId}`;
  const expression = `${work}/${language === 'en' ? 'eng' : 'fra'}@${pointInTime}`;
  const country = edition.instrumentId.slice(0, 2);
  const frbr = (uri: string, more: string) =>
    `<FRBRthis value="${toXml(uri)}/!main"/><FRBRuri value="${toXml(uri)}"/><FRBRdate date="${pointInTime}" name="pointInTime"/><FRBRauthor href="#source"/>${more}`;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<act name="regulation" contains="singleVersion">
<meta>
<identification source="#parallel49">
<FRBRWork>${frbr(work, `<FRBRcountry value="${country}"/><FRBRsubtype value="regulation"/><FRBRnumber value="${toXml(citation)}"/><FRBRname value="${toXml(title)}"/>`)}</FRBRWork>
<FRBRExpression>${frbr(expression, `<FRBRlanguage language="${language === 'en' ? 'eng' : 'fra'}"/>`)}</FRBRExpression>
<FRBRManifestation>${frbr(`${expression}.xml`, '<FRBRformat value="application/akn+xml"/>')}</FRBRManifestation>
</identification>
<references source="#parallel49">
<TLCOrganization eId="parallel49" href="/ontology/organization/parallel-49" showAs="Parallel 49"/>
<TLCOrganization eId="source" href="/ontology/organization/${form === 'digest' ? 'parallel-49' : `publisher-${country}`}" showAs="${
    form === 'digest'
      ? 'Parallel 49 (digest, not the official text)'
      : country === 'ca'
        ? 'Department of Justice Canada'
        : 'Office of the Federal Register'
  }"/>
</references>
</meta>
<body>
`;
  const body = new Body();
  for await (const page of pages) yield body.add(page);
  yield `${body.end()}</body>
</act>
</akomaNtoso>
`;
}

/** Nests provisions by their depths. One is written when its follower is known, which says whether anything lies inside it. */
class Body {
  readonly #open: { depth: number; close: string }[] = [];
  #last: ProvisionText | undefined;

  add(page: readonly ProvisionText[]): string {
    let xml = '';
    for (const provision of page) {
      xml += this.#write(provision.depth);
      this.#last = provision;
    }
    return xml;
  }

  end(): string {
    return this.#write(-1) + this.#close(0);
  }

  #close(depth: number): string {
    let xml = '';
    for (let top = this.#open.at(-1); top !== undefined && top.depth >= depth; top = this.#open.at(-1)) {
      xml += top.close;
      this.#open.pop();
    }
    return xml;
  }

  #write(depthOfNext: number): string {
    if (this.#last === undefined) return '';
    const { level, eId, number, heading, text, depth } = this.#last;
    let xml = this.#close(depth);
    const hasChildren = depthOfNext > depth;
    const tag = ELEMENTS.has(level) ? level : 'hcontainer';
    const name = tag === 'hcontainer' ? ` name="${level}"` : '';
    xml += `<${tag}${name} eId="${toXml(eId)}">`;
    if (number !== null) xml += `<num>${toXml(number)}</num>`;
    if (heading !== null) xml += `<heading>${toXml(heading)}</heading>`;
    if (!hasChildren) xml += `<content><p>${toXml(text)}</p></content>`;
    else if (text !== '') xml += `<intro><p>${toXml(text)}</p></intro>`;
    this.#open.push({ depth, close: `</${tag}>\n` });
    return hasChildren ? `${xml}\n` : xml;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML; a character that XML 1.0 does not know becomes the replacement character. */
function toXml(text: string): string {
  return text.replace(
    /[&<>"]|[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
    (character) => ENTITIES[character] ?? '\uFFFD',
  );
}
