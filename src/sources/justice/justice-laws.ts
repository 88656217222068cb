import type { Issue } from '../../model/issue.ts';
import type { Language } from '../../model/language.ts';
import type { Download, Publisher, PublisherPlan, Refusal } from '../publisher.ts';
import { readInstrumentNumber } from '../read-instrument-number.ts';
import { readXml, type XmlTable } from '../xml-reader.ts';

const site = 'https://laws-lois.justice.gc.ca';
const xml = ['text/xml', 'application/xml'];
const MB = 1024 * 1024;
const languages: readonly Language[] = ['en', 'fr'];
const folders: Readonly<Record<Language, string>> = { en: 'eng', fr: 'fra' };

/**
 * The Justice Laws Website: one XML file a regulation and language, and one list of all of them. Its `CurrentToDate` is the same day for
 * every entry, so it cannot say what changed; files are asked for with their ETag or date instead. No rate is published; two requests a
 * second bring the whole of a crosswalk in a minute.
 */
export const justiceLaws: Publisher = {
  name: 'justice',
  hosts: ['laws-lois.justice.gc.ca'],
  requestsPerSecond: 2,
  accepts: (wanted) => /^ca\/(sor|si|crc)-/.test(wanted),
  catalogue: {
    url: `${site}/eng/XML/Legis.xml`,
    fileName: 'justice-legis.xml',
    pointInTime: null,
    contentTypes: xml,
    maxBytes: 32 * MB,
    maxSeconds: 300,
  },
  plan,
  dateAskedFor: () => null,
};

function plan(catalogue: Uint8Array, wanted: readonly string[]): PublisherPlan | Issue {
  const list: Listing = { names: new Map(), regulation: false, link: null };
  const broken = readXml(catalogue, table, list);
  if (broken) return { ...broken, message: `${site}/eng/XML/Legis.xml: ${broken.message}` };
  if (list.names.size === 0) {
    const message = `${site}/eng/XML/Legis.xml lists no regulation`;
    return { code: 'sync-catalogue', severity: 'error', message, eId: null, span: null };
  }
  const downloads: Download[] = [];
  const refusals: Refusal[] = [];
  for (const id of wanted) {
    for (const language of languages) {
      const name = list.names.get(`${id}.${language}`);
      if (name) downloads.push(downloadOf(id, language, name));
      else refusals.push(notListed(id, language));
    }
  }
  return { downloads, refusals };
}

function downloadOf(id: string, language: Language, fileName: string): Download {
  return {
    slot: `${id}.${language}`,
    addresses: [{ url: `${site}/${folders[language]}/XML/${fileName}`, fileName, pointInTime: null }],
    stamp: null,
    expects: { kind: 'one', id },
    language,
    contentTypes: xml,
    maxBytes: 64 * MB,
    maxSeconds: 300,
  };
}

function notListed(id: string, language: Language): Refusal {
  const message = `${id}: Justice Laws lists no such regulation in ${language === 'en' ? 'English' : 'French'}; check the number, or see whether it was repealed. Editions that are in the index stay`;
  return { wanted: id, code: 'sync-not-listed', message };
}

type Listing = {
  /** `ca/sor-98-282.en` to `SOR-98-282.xml`. */
  readonly names: Map<string, string>;
  regulation: boolean;
  link: string | null;
};

/** `ActsRegsList > Regulations > Regulation > LinkToXML`; acts have the same fields and are passed over. */
const table: XmlTable<Listing> = {
  elements: {
    Regulation: {
      enter: (list) => {
        list.regulation = true;
      },
      exit: (list) => {
        list.regulation = false;
      },
    },
    LinkToXML: {
      enter: (list) => {
        if (list.regulation) list.link = '';
      },
      exit: (list) => {
        if (list.link !== null) addLink(list.names, list.link.trim());
        list.link = null;
      },
    },
  },
  unknown: {},
  text: (list, text) => {
    if (list.link !== null) list.link += text;
  },
};

/** Only language and file name are taken from a link: some begin with `http:`, and an address is never followed because a file says so. */
function addLink(names: Map<string, string>, link: string): void {
  const match = /\/(eng|fra)\/XML\/([\w.,-]+\.xml)$/i.exec(link.replaceAll('%2C', ','));
  const [, folder, name] = match ?? [];
  if (!folder || !name) return;
  const stem = name.replace(/\.xml$/i, '');
  const printed = /^C\.R\.C\./i.test(stem) ? stem.replace(/_/g, ' ') : stem.replace('-', '/');
  const number = readInstrumentNumber(printed);
  if (number) names.set(`${number.id}.${folder.toLowerCase() === 'eng' ? 'en' : 'fr'}`, name);
}
