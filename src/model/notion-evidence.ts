/** A notion of the bridge list that a pair of sections shares, by the terms in which each of them names it. */
export type NotionEvidence = { readonly notion: string; readonly ca: string; readonly us: string };

const PREFIX = 'notion:';

/** The name under which a shared notion stands among the features of a pair: `notion:change-notice:licence amendment|PMA supplement`. */
export function nameOfNotion({ notion, ca, us }: NotionEvidence): string {
  return `${PREFIX}${notion}:${ca}|${us}`;
}

/** The notion behind the name of a feature; null when it names another kind of evidence. */
export function notionOfName(feature: string): NotionEvidence | null {
  const found = /^notion:(?<notion>[a-z0-9-]+):(?<ca>[^|]+)\|(?<us>.+)$/.exec(feature)?.groups;
  return found === undefined ? null : { notion: found['notion'] ?? '', ca: found['ca'] ?? '', us: found['us'] ?? '' };
}
