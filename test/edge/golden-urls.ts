import type { Database } from '../../src/store/database.ts';

/** Addresses of every kind of page and data face. `:pair` stands for a pair that the index of the embedded corpora holds. */
const GOLDEN = [
  '/en',
  '/fr',
  '/en/sectors.json',
  '/fr/sectors.csv',
  '/en/sectors/health',
  '/fr/sectors/transport',
  '/en/sectors/ai-quantum',
  '/en/instruments',
  '/fr/instruments',
  '/en/instruments.json',
  '/en/instruments.csv?jurisdiction=ca',
  '/en/instruments/us/21-cfr-807',
  '/fr/instruments/ca/sor-98-282',
  '/en/instruments/us/21-cfr-807/provisions.ndjson',
  '/en/instruments/ca/sor-98-282/provisions/sec_32',
  '/fr/instruments/ca/sor-98-282/provisions/sec_32',
  '/en/crosswalks',
  '/fr/crosswalks?sector=health',
  '/en/crosswalks.json?limit=7',
  '/en/crosswalks.csv',
  '/en/crosswalks/medical-devices',
  '/fr/crosswalks/medical-devices',
  '/en/crosswalks/medical-devices.json?limit=5',
  '/en/crosswalks/medical-devices/gaps.csv',
  '/en/compare/:pair',
  '/fr/compare/:pair',
  '/en/divergences',
  '/fr/divergences?stringency=ca-stricter',
  '/en/divergences.json?limit=10',
  '/en/divergences.ndjson?sector=transport',
  '/en/search?q=lead+paint',
  '/fr/search?q=plomb',
  '/en/search.json?q=records',
  '/en/search?q=%22%28%28',
  '/en/suggestions',
  '/fr/suggestions.csv?jurisdiction=ca',
  '/fr/assessments?state=none',
  '/en/about',
  '/fr/about',
  '/en/tags',
  '/en/data',
  '/fr/data/provisions',
  '/fr/data/reference',
  '/en/data/reference/v1-drift',
  '/v1/divergences?limit=5',
  '/v1/alignments.csv?crosswalk=medical-devices',
  '/v1/quantities.parquet',
  '/v1/crosswalks.xlsx',
  '/v1/nothing',
  '/openapi.json',
  '/en/nowhere',
  '/en/crosswalks.json?limit=0',
] as const;

/** The list with its placeholders filled in from the index. */
export async function goldenUrls(index: Database): Promise<string[]> {
  const pair = await index.first<{ id: string }>(
    'SELECT section_alignment_id AS id FROM divergences GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1',
  );
  if (pair === null) throw new Error('the index holds no pair with differences');
  return GOLDEN.map((url) => url.replace(':pair', pair.id));
}
