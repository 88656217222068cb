import type { BulkFile, BulkManifest } from '../model/bulk-manifest.ts';
import type { Told } from '../model/data-sets/data-set.ts';
import type { DataSetName } from '../model/data-sets/data-sets.ts';
import { dataSets } from '../model/data-sets/data-sets.ts';

const LICENSE = 'https://spdx.org/licenses/MIT';

/**
 * The catalogue in DCAT-US 3: every data set with its titles in both languages, licence and provenance, its prebuilt files where there are some,
 * and the service. Addresses are absolute, so it is made for the host it is asked of.
 *
 * @param origin scheme and host, `https://example.org`.
 */
export function toCatalog(origin: string, manifest: BulkManifest | null): object {
  const both = ({ en, fr }: Told) => [
    { '@value': en, '@language': 'en' },
    { '@value': fr, '@language': 'fr' },
  ];
  const publisher = { '@type': 'Organization', name: 'Parallel 49' };
  const modified = manifest?.indexBuiltAt;
  const ofFile = (file: BulkFile) => ({
    '@type': 'Distribution',
    title: file.path,
    downloadURL: `${origin}/bulk/${file.path}`,
    mediaType: file.mediaType,
    byteSize: String(file.bytes),
    checksum: { '@type': 'Checksum', algorithm: 'sha256', checksumValue: file.sha256 },
    license: LICENSE,
  });
  const ofFace = (name: DataSetName, format: string) => ({
    '@type': 'Distribution',
    title: `${name}.${format}`,
    accessURL: `${origin}/v1/${name}${format === 'json' ? '' : `.${format}`}`,
    format,
    license: LICENSE,
  });
  return {
    '@context': 'https://resources.data.gov/dcat-us/3.0/context.jsonld',
    '@type': 'Catalog',
    '@id': `${origin}/data.json`,
    conformsTo: 'https://resources.data.gov/dcat-us/3.0',
    title: both({
      en: 'Parallel 49: U.S. and Canadian federal regulations side by side',
      fr: 'Parallèle 49 : les règlements fédéraux des États-Unis et du Canada en regard',
    }),
    publisher,
    language: ['en', 'fr'],
    ...(modified === undefined ? {} : { modified }),
    dataset: dataSets.map(([name, set]) => {
      const built = manifest?.dataSets.find((one) => one.name === name);
      return {
        '@type': 'Dataset',
        '@id': `${origin}/v1/${name}`,
        identifier: `parallel-49-${name}`,
        title: both(set.title),
        description: both(set.summary),
        publisher,
        contactPoint: { '@type': 'Kind', fn: 'Parallel 49', hasURL: `${origin}/en/about` },
        accessRights: 'public',
        license: LICENSE,
        language: ['en', 'fr'],
        keyword: ['regulation', 'Canada', 'United States', name],
        landingPage: `${origin}/en/data/${name}`,
        describedBy: `${origin}/en/data/${name}`,
        provenance: both({
          en: 'Computed by Parallel 49 from the Code of Federal Regulations (eCFR), the consolidated regulations of Canada (Justice Laws) and digests of its own; not official.',
          fr: 'Calculé par Parallèle 49 à partir du Code of Federal Regulations (eCFR), de la codification des règlements du Canada (site Web de la législation) et de ses propres condensés; sans valeur officielle.',
        }),
        ...(modified === undefined ? {} : { modified }),
        distribution: [
          ...(built?.files ?? []).map(ofFile),
          ...['json', 'csv', 'ndjson', 'xlsx', 'parquet'].map((format) => ofFace(name, format)),
        ],
      };
    }),
    service: [
      {
        '@type': 'DataService',
        title: both({ en: 'Parallel 49 API', fr: 'API de Parallèle 49' }),
        endpointURL: `${origin}/v1`,
        endpointDescription: `${origin}/openapi.json`,
        license: LICENSE,
      },
    ],
  };
}
