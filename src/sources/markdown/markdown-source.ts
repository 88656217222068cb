import type { Root } from 'mdast';
import { editionIdOf } from '../../model/edition.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Issue } from '../../model/issue.ts';
import type { CharacterCount, SourceDocument } from '../../model/source-document.ts';
import { dateInName } from '../date-in-name.ts';
import { readInstrumentNumber } from '../read-instrument-number.ts';
import { readableTitle } from '../readable-title.ts';
import type { Source, SourceFile, SourceRead } from '../source.ts';
import type { DraftNode } from './draft-node.ts';
import { markdownLimits, parseMarkdown } from './parse-markdown.ts';
import { readDigest } from './read-digest.ts';
import { frontMatterWords, hasSections, readPartText } from './read-part-text.ts';

/** Digests of this project, and CFR parts that somebody converted to Markdown. */
export const markdownSource: Source = {
  name: 'markdown',
  accepts: (file) => /\.(md|markdown)$/i.test(file.name),
  maxBytes: () => markdownLimits.bytes,
  read: (file, sha256) => {
    const parsed = parseMarkdown(file.bytes);
    if (parsed.issue) return { documents: [], issues: [parsed.issue] };
    if (isDigest(parsed.tree)) return digest(file, sha256, parsed.tree);
    if (hasSections(parsed.tree)) return partText(file, sha256, parsed.tree, parsed.text);
    return rejected(
      'markdown-unknown',
      'this Markdown is neither a digest (front matter with `digest: true`) nor law (headings such as "§ 820.30 Design controls.")',
    );
  },
};

/** By its keys, not by a valid head: a digest with a mistake must be reported as a digest with a mistake. */
function isDigest(tree: Root): boolean {
  const [head] = tree.children;
  return head?.type === 'yaml' && /^(?:digest|instrument):/m.test(head.value);
}

function digest(file: SourceFile, sha256: string, tree: Root): SourceRead {
  const { frontMatter, root, characters, issues } = readDigest(tree);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (!frontMatter || errors.length > 0) return { documents: [], issues: errors };
  const { instrument: id, jurisdiction, citation, title, authority, sectors, url, pointInTime, language } = frontMatter;
  const fr = jurisdiction === 'ca' ? (readInstrumentNumber(citation)?.url.fr ?? url) : url;
  const instrument: Instrument = { id, jurisdiction, citation, title, authority, sectors, url: { en: url, fr } };
  const identity = { instrumentId: id, pointInTime, language, form: 'digest' } as const;
  return { documents: [documentOf(file, sha256, { instrument, identity, root, characters, issues })], issues: [] };
}

function partText(file: SourceFile, sha256: string, tree: Root, text: string): SourceRead {
  const { root, part, characters } = readPartText(tree, text);
  const title = /\b(\d{1,2})[ -_]CFR\b/i.exec(`${frontMatterWords(tree)} ${file.name}`)?.[1];
  if (!title || part === null) {
    return rejected(
      'instrument-unknown',
      'no CFR title: name the file like 21-CFR-820_2026-02-02.md, title and part first',
    );
  }
  const pointInTime = dateInName(file.name);
  if (pointInTime === null) {
    const name = file.name.replace(/\.(md|markdown)$/i, '_2026-02-02.md');
    return rejected(
      'point-in-time-missing',
      `no date: add the day of the text to the name of the file, for example ${name}`,
    );
  }
  const citation = `${title} CFR ${part}`;
  const url = `https://www.ecfr.gov/current/title-${title}/part-${part}`;
  // "(EFF. 2-2-26)" is the publisher's remark, not part of the name.
  const name = readableTitle((root.heading ?? '').replace(/\s{0,9}\(EFF\.[^()]{0,200}\)\s{0,9}$/i, ''));
  const instrument: Instrument = {
    id: `us/${title}-cfr-${part.toLowerCase()}`,
    jurisdiction: 'us',
    citation,
    title: { en: name === '' ? citation : name, fr: null },
    authority: root.children.find(({ level }) => level === 'authority')?.text ?? null,
    sectors: [],
    url: { en: url, fr: url },
  };
  const identity = { instrumentId: instrument.id, pointInTime, language: 'en', form: 'official' } as const;
  return { documents: [documentOf(file, sha256, { instrument, identity, root, characters, issues: [] })], issues: [] };
}

type Parts = {
  readonly instrument: Instrument;
  readonly identity: Parameters<typeof editionIdOf>[0];
  readonly root: DraftNode;
  readonly characters: CharacterCount;
  readonly issues: readonly Issue[];
};

function documentOf(file: SourceFile, sha256: string, parts: Parts): SourceDocument {
  const { instrument, identity, root, characters, issues } = parts;
  const edition = {
    id: editionIdOf(identity),
    ...identity,
    source: markdownSource.name,
    sourceName: file.name,
    sha256,
  };
  return { instrument, edition, root, characters, unknownElements: {}, issues };
}

function rejected(code: string, message: string): SourceRead {
  return { documents: [], issues: [{ code, severity: 'error', message, eId: null, span: null }] };
}
