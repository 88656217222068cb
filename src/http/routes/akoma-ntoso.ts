import * as z from 'zod';
import { toAkomaNtoso } from '../../export/akoma-ntoso.ts';
import { toFrenchCitation } from '../../model/provision-citation.ts';
import { readMeta } from '../../store/meta.ts';
import { listProvisions } from '../../store/provisions.ts';
import { printAuditHead } from '../audit-header.ts';
import { eachPage } from '../each-page.ts';
import { readQuery } from '../query.ts';
import { type AppContext, pathPart } from '../request-context.ts';
import { toStream } from '../stream.ts';
import { findEditionOf } from './instruments.ts';

const Query = z.object({ edition: z.string().optional() });

/** An edition as Akoma Ntoso XML, the same bytes as in the bulk files, for every edition that is held. Streamed, as every whole text is. */
export async function sendAkomaNtoso(context: AppContext): Promise<Response> {
  const services = context.get('services');
  const language = context.get('language');
  const id = `${pathPart(context, 'jurisdiction')}/${pathPart(context, 'slug')}`;
  const { instrument, edition } = await findEditionOf(services.index, id, readQuery(context, Query), language);
  const isFrench = edition.language === 'fr';
  const head = {
    instrumentId: instrument.id,
    citation: isFrench ? toFrenchCitation(instrument.citation) : instrument.citation,
    title: (isFrench ? instrument.titleFr : null) ?? instrument.titleEn,
    editionId: edition.id,
    pointInTime: edition.pointInTime,
    language: edition.language,
    form: edition.form,
  };
  await printAuditHead(context);
  // A tag of its own keeps the answer from being held in memory to be hashed; every build gives another.
  context.header('ETag', `W/"${edition.id}/${await readMeta(services.index, 'built-at')}"`);
  context.header('Content-Language', edition.language);
  context.header('Content-Type', 'application/akn+xml');
  context.header('Content-Disposition', `attachment; filename="${edition.id.replaceAll(/[/@]/g, '-')}.xml"`);
  const text = { id: edition.id, instrumentId: id, citation: instrument.citation, language: edition.language };
  const pages = await eachPage(services, (page) => listProvisions(services.index, text, {}, page));
  return context.body(toStream(toAkomaNtoso(head, pages), services.report));
}
