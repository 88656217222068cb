import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A text at an address, as one of the two services would send it. */
type Served = {
  readonly body: string;
  readonly type?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Fault = (response: ServerResponse, request: IncomingMessage) => void;
type Seen = { readonly path: string; readonly headers: IncomingMessage['headers']; readonly atMs: number };

const ecfrHost = 'www.ecfr.gov';
const justiceHost = 'laws-lois.justice.gc.ca';
const versioner = `/${ecfrHost}/api/versioner/v1`;

/** One server on loopback that plays both publishers; faults are served first, one a request. */
export class FakePublishers {
  readonly seen: Seen[] = [];
  readonly texts = new Map<string, Served>();
  readonly #faults = new Map<string, Fault[]>();
  readonly #server: Server;
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  fail(path: string, ...faults: readonly Fault[]): void {
    this.#faults.set(path, [...(this.#faults.get(path) ?? []), ...faults]);
  }

  pathsSeen(): string[] {
    return this.seen.splice(0).map(({ path }) => path);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    this.seen.push({ path, headers: request.headers, atMs: this.#nowMs() });
    const fault = this.#faults.get(path)?.shift();
    if (fault) fault(response, request);
    else serve(this.texts.get(path), request, response);
  }
}

function serve(text: Served | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (text === undefined) {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"No matching content found."}');
    return;
  }
  const { etag, lastModified } = text;
  const head: Record<string, string> = { 'content-type': text.type ?? 'application/xml', ...text.headers };
  if (etag !== undefined) head['etag'] = etag;
  if (lastModified !== undefined) head['last-modified'] = lastModified;
  const { headers } = request;
  const isSame = headers['if-none-match']
    ? headers['if-none-match'] === etag
    : headers['if-modified-since'] === lastModified;
  if (isSame && (headers['if-none-match'] || headers['if-modified-since'])) {
    response.writeHead(304, head).end();
    return;
  }
  const body = Buffer.from(text.body);
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  const goesOn = from > 0 && [etag, lastModified].includes(String(headers['if-range']));
  if (goesOn && from >= body.length) response.writeHead(416, head).end();
  else if (goesOn) {
    const range = `bytes ${from}-${body.length - 1}/${body.length}`;
    response
      .writeHead(206, { ...head, 'content-range': range, 'content-length': body.length - from })
      .end(body.subarray(from));
  } else response.writeHead(200, { ...head, 'content-length': body.length }).end(body);
}

/** Sends a part of a body that was announced whole, then breaks the connection. */
export function cutAfter(bytes: number, text: Served): Fault {
  return (response) => {
    const head: Record<string, string> = { 'content-type': text.type ?? 'application/xml' };
    if (text.etag !== undefined) head['etag'] = text.etag;
    const body = Buffer.from(text.body);
    response.writeHead(200, { ...head, 'content-length': body.length });
    response.write(body.subarray(0, bytes), () => setTimeout(() => response.destroy(), 20));
  };
}

export function answer(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Fault {
  return (response) => {
    response.writeHead(status, headers).end(body);
  };
}

type TitleEntry = { amended?: string; issued?: string; reached?: string | null; reserved?: boolean; writing?: boolean };

export const at = {
  titles: `${versioner}/titles.json`,
  legis: `/${justiceHost}/eng/XML/Legis.xml`,
  part: (title: number, part: string, date: string) => `${versioner}/full/${date}/title-${title}.xml?part=${part}`,
  title: (title: number, date: string) => `${versioner}/full/${date}/title-${title}.xml`,
  regulation: (folder: 'eng' | 'fra', name: string) => `/${justiceHost}/${folder}/XML/${name}.xml`,
};

export function titlesJson(titles: Readonly<Record<number, TitleEntry>>): Served {
  const list = Object.entries(titles).map(([number, entry]) => ({
    number: Number(number),
    name: 'Kettles',
    latest_amended_on: entry.amended ?? '2026-05-01',
    latest_issue_date: entry.issued ?? '2026-05-04',
    up_to_date_as_of: entry.reached === undefined ? '2026-06-01' : entry.reached,
    reserved: entry.reserved ?? false,
    processing_in_progress: entry.writing ?? false,
  }));
  const body = JSON.stringify({ titles: list, meta: { date: '2026-06-02', import_in_progress: false } });
  return {
    body,
    type: 'application/json; charset=utf-8',
    etag: `W/"${sum(body)}"`,
  };
}

function sum(text: string): number {
  let total = 7;
  for (let index = 0; index < text.length; index += 1) total = (total * 31 + text.charCodeAt(index)) % 1_000_003;
  return total;
}

/** The publisher's list; half of its links begin with `http:`, as the real one's do. */
export function legisXml(names: readonly (readonly ['eng' | 'fra', string])[]): Served {
  const entries = names.map(
    ([folder, name]) => `<Regulation id="1"><UniqueId>${name}</UniqueId><Language>${folder}</Language>
<LinkToXML>${folder === 'eng' ? 'http' : 'https'}://${justiceHost}/${folder}/XML/${name}.xml</LinkToXML><Title>T</Title></Regulation>`,
  );
  const acts = `<Act><UniqueId>SOR-1-1</UniqueId><LinkToXML>https://${justiceHost}/eng/XML/SOR-1-1.xml</LinkToXML></Act>`;
  const body = `<?xml version="1.0"?><ActsRegsList><Acts>${acts}</Acts><Regulations>${entries.join('')}</Regulations></ActsRegsList>`;
  return { body, type: 'text/xml', etag: `"legis-${sum(body)}"` };
}

export function partXml(title: number, part: string, date: string, words = 'Each lid must be red.'): Served {
  const metadata = `{&quot;path&quot;:&quot;/on/${date}/title-${title}/part-${part}&quot;,&quot;citation&quot;:&quot;${title} CFR Part ${part}&quot;}`;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<DIV5 N="${part}" TYPE="PART" hierarchy_metadata="${metadata}"><HEAD>PART ${part}—KETTLES</HEAD>
<DIV8 N="${part}.1" TYPE="SECTION"><HEAD>§ ${part}.1 Lids.</HEAD><P>(a) ${words}</P></DIV8></DIV5>`;
  return { body, etag: `"${title}-${part}-${sum(body)}"` };
}

export function titleXml(title: number, parts: readonly string[], words = 'Each lid must be red.'): Served {
  const inner = parts.map(
    (part) =>
      `<DIV5 N="${part}" TYPE="PART"><HEAD>PART ${part}—KETTLES</HEAD><DIV8 N="${part}.1" TYPE="SECTION"><HEAD>§ ${part}.1 Lids.</HEAD><P>${words}</P></DIV8></DIV5>`,
  );
  const body = `<?xml version="1.0"?><ECFR><DIV1 N="${title}" TYPE="TITLE"><HEAD>Title ${title}—Kettles</HEAD>${inner.join('')}</DIV1></ECFR>`;
  return { body, etag: `"t${title}-${sum(body)}"` };
}

export function regulationXml(
  language: 'en' | 'fr',
  printed: string,
  date: string,
  words = 'Every lid must be red.',
): Served {
  const body = `\ufeff<Regulation xml:lang="${language}" lims:current-date="${date}"><Identification><InstrumentNumber>${printed}</InstrumentNumber><LongTitle>Kettle Regulations</LongTitle></Identification><Body><Section><Label>1</Label><Text>${words}</Text></Section></Body></Regulation>`;
  return {
    body,
    type: 'text/xml',
    lastModified: `Mon, 01 Jun 2026 00:00:${String(sum(body) % 60).padStart(2, '0')} GMT`,
  };
}
