import type { SectorPicture } from '../../src/model/sector-picture.ts';
import type { SectorData } from '../../src/ui/page-data.ts';
import { compareData } from './sample-compare.ts';
import { crosswalks, sectors } from './sample-law.ts';

const [health, , , , quantum] = sectors;
if (health === undefined || quantum === undefined) throw new Error('the sample lacks its sectors');

const picture: SectorPicture = {
  heat: [
    { relationship: 'equal-to', stringency: 'same', pairs: 1 },
    { relationship: 'intersects-with', stringency: 'ca-stricter', pairs: 4 },
    { relationship: 'intersects-with', stringency: 'us-stricter', pairs: 30 },
    { relationship: 'subset-of', stringency: 'us-stricter', pairs: 150 },
    { relationship: 'intersects-with', stringency: 'unknown', pairs: 1204 },
  ],
  timeline: [
    { year: 1998, ca: 3, us: 0 },
    { year: 2001, ca: 0, us: 12 },
    { year: 2025, ca: 5, us: 7 },
  ],
  bridges: [{ mechanism: 'incorporates-static', count: 3 }],
  drift: [{ state: 'superseded', count: 2 }],
};
const NOTHING: SectorPicture = { heat: [], timeline: [], bridges: [], drift: [] };
export const sectorData: SectorData = { sector: health, crosswalks, divergences: compareData.divergences, picture };
export const themeData: SectorData = { sector: quantum, crosswalks: [], divergences: [], picture: NOTHING };
