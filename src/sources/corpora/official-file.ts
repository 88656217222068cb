/** What a digest says of the text it restates. */
type Restated = { readonly instrumentId: string; readonly pointInTime: string };

/**
 * Chooses the file that holds the official text of an instrument by the names that the publishers' files are kept under
 * (`SOR-98-282.xml`, `C.R.C.,_c._870.xml`, `title-21_2026-01-29.xml`, `title-49_part-571_2026-06-01.xml`, `29-CFR-1910.1200.md`), so
 * that no file has to be opened for it.
 *
 * A file of the digest's own date goes before any other date, then the latest; of one date, the file of the part alone goes before
 * the whole title, which is larger. Names without a date are taken to be of the digest's date.
 *
 * @param paths files to choose from; folders before the last slash do not matter, but French texts are never chosen.
 * @returns null if none of the names fits.
 */
export function officialFileFor(digest: Restated, paths: readonly string[]): string | null {
  const patterns = namePatterns(digest.instrumentId);
  const candidates = paths.flatMap((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/, '');
    const specificity = patterns.findIndex((pattern) => pattern.test(name));
    if (specificity < 0) return [];
    const date = /(\d{4}-\d{2}-\d{2})\.\w+$/.exec(name)?.[1] ?? digest.pointInTime;
    return [{ path, specificity, date, own: date === digest.pointInTime }];
  });
  candidates.sort(
    (a, b) =>
      Number(b.own) - Number(a.own) ||
      b.date.localeCompare(a.date) ||
      a.specificity - b.specificity ||
      a.path.localeCompare(b.path),
  );
  return candidates[0]?.path ?? null;
}

/** The most specific first. */
function namePatterns(instrumentId: string): RegExp[] {
  const us = /^us\/(\d+)-cfr-(.+)$/.exec(instrumentId);
  if (us) {
    const [, title, part] = us;
    return [
      new RegExp(`^title-${title}_part-${part}_`, 'i'),
      new RegExp(`^${title}[-_]CFR[-_]${part}(?![\\w-])|^${title}[-_]CFR[-_]${part}[-_](?!\\d{1,3}\\b)`, 'i'),
      new RegExp(`^title-${title}_\\d{4}-`, 'i'),
    ];
  }
  const consolidated = /^ca\/crc-(\w+)$/.exec(instrumentId);
  if (consolidated) return [new RegExp(`^C\\.R\\.C\\.,_c\\._${consolidated[1]}\\.xml$`, 'i')];
  return [new RegExp(`^${instrumentId.replace(/^ca\//, '')}\\.xml$`, 'i')];
}
