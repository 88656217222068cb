import { toAkomaNtoso } from '../../src/export/akoma-ntoso.ts';
import { type CrosswalkContent, toOscalMapping, toSssom } from '../../src/export/crosswalk-mapping.ts';
import type { BulkFile } from '../../src/model/bulk-manifest.ts';
import { toFrenchCitation } from '../../src/model/provision-citation.ts';
import { LIST_DATA } from '../../src/store/data-sets/list-data.ts';
import type { Database } from '../../src/store/database.ts';
import { listEditions } from '../../src/store/editions.ts';
import { readInstruments } from '../../src/store/instruments.ts';
import { readProvisions } from '../../src/store/provisions.ts';
import type { BulkWriter } from './bulk-writer.ts';
import { eachPage } from './each-page.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Each assessed crosswalk as OSCAL mapping JSON and as SSSOM TSV. */
export async function writeCrosswalks(
  writer: BulkWriter,
  stores: { readonly index: Database; readonly desk: Database },
  about: Pick<CrosswalkContent, 'builtAt' | 'pipelineVersion'>,
): Promise<BulkFile[]> {
  const files: BulkFile[] = [];
  const all = async <T>(pages: AsyncIterable<readonly T[]>) => {
    const rows: T[] = [];
    for await (const page of pages) rows.push(...page);
    return rows;
  };
  for (const crosswalk of await all(eachPage((page) => LIST_DATA.crosswalks(stores, { assessed: true }, page)))) {
    const filter = { crosswalk: crosswalk.id };
    const content = {
      crosswalk,
      alignments: await all(eachPage((page) => LIST_DATA.alignments(stores, filter, page))),
      gaps: await all(eachPage((page) => LIST_DATA.gaps(stores, filter, page))),
      ...about,
    };
    const stem = `crosswalks-mapped/${crosswalk.id}`;
    const rows = content.alignments.filter(({ status }) => status !== 'rejected').length;
    if (rows > 0) {
      const bytes = encode(await toOscalMapping(content));
      files.push(
        writer.add({ path: `${stem}.oscal.json`, format: 'oscal', mediaType: 'application/json', rows, bytes }),
      );
    }
    files.push(
      writer.add({
        path: `${stem}.sssom.tsv`,
        format: 'tsv',
        mediaType: 'text/tab-separated-values; charset=UTF-8',
        rows: null,
        bytes: encode(toSssom(content)),
      }),
    );
  }
  return files;
}

/** Each edition that pages show first as Akoma Ntoso XML. */
export async function writeInstruments(writer: BulkWriter, index: Database): Promise<BulkFile[]> {
  const instruments = new Map((await readInstruments(index)).map((instrument) => [instrument.id, instrument]));
  const files: BulkFile[] = [];
  for (const edition of await listEditions(index)) {
    const instrument = instruments.get(edition.instrumentId);
    if (!edition.shown || instrument === undefined) continue;
    const isFrench = edition.language === 'fr';
    const head = {
      instrumentId: edition.instrumentId,
      citation: isFrench ? toFrenchCitation(instrument.citation) : instrument.citation,
      title: (isFrench ? instrument.title.fr : null) ?? instrument.title.en,
      editionId: edition.id,
      pointInTime: edition.pointInTime,
      language: edition.language,
      form: edition.form,
    };
    let xml = '';
    for await (const piece of toAkomaNtoso(head, [await readProvisions(index, edition.id)])) xml += piece;
    files.push(
      writer.add({
        path: `akoma-ntoso/${edition.id.replace('@', '-')}.xml`,
        format: 'xml',
        mediaType: 'application/akn+xml',
        rows: edition.provisionCount,
        bytes: encode(xml),
      }),
    );
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
