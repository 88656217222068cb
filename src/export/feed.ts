/** One thing that happened. `id` never changes, so that a reader tells what is new. */
export type FeedItem = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly updated: string;
  readonly summary: string;
};

export type Feed = {
  readonly title: string;
  readonly language: 'en' | 'fr';
  /** The page it is a feed of, and the feed itself. */
  readonly home: string;
  readonly self: string;
  readonly items: readonly FeedItem[];
};

/** A feed as Atom (RFC 4287). */
export function toAtom(feed: Feed): string {
  const updated = feed.items[0]?.updated ?? '1970-01-01T00:00:00Z';
  const entries = feed.items.map(
    (item) =>
      `<entry><id>${escapeXml(item.id)}</id><title>${escapeXml(item.title)}</title><updated>${escapeXml(item.updated)}</updated><link href="${escapeXml(
        item.url,
      )}"/><summary>${escapeXml(item.summary)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}"><id>${escapeXml(feed.self)}</id><title>${escapeXml(
    feed.title,
  )}</title><updated>${escapeXml(updated)}</updated><author><name>Parallel 49</name></author><link rel="self" href="${escapeXml(
    feed.self,
  )}"/><link href="${escapeXml(feed.home)}"/>
${entries.join('\n')}
</feed>
`;
}

/** A feed as JSON Feed 1.1. */
export function toJsonFeed(feed: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    language: feed.language,
    home_page_url: feed.home,
    feed_url: feed.self,
    items: feed.items.map(({ id, title, url, updated, summary }) => ({
      id,
      title,
      url,
      date_modified: updated,
      content_text: summary,
    })),
  };
}

/** XML 1.0 has no place for control characters, whatever somebody typed. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
