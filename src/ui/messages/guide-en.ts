/** Pages that help: the glossary, the currency of the sources, the accessibility statement. */
export const guideEn = {
  glossaryTitle: 'Glossary',
  glossaryLead: 'Words that these pages use in a sense of their own.',
  glossaryGroups: [
    {
      id: 'law',
      title: 'The law',
      lead: '',
      terms: [
        [
          'instrument',
          'Instrument',
          'A Canadian regulation or a part of the Code of Federal Regulations, whatever its date.',
        ],
        ['edition', 'Edition', 'An instrument as it read on one day, in one language.'],
        ['provision', 'Provision', 'Anything of an instrument that can be cited: a section, a paragraph, a table.'],
        [
          'digest',
          'Digest (“Restated”)',
          'Provisions restated in this project’s own words, with the official numbers, figures and dates. It is not the law.',
        ],
        [
          'in-force',
          'In force',
          'The provision applies on the day asked about, as far as its text and the texts that change it say so.',
        ],
        [
          'modality',
          'Obligation, prohibition, permission, exemption',
          'What a provision does: it orders, forbids, allows or excuses.',
        ],
      ],
    },
    {
      id: 'comparison',
      title: 'The comparison',
      lead: '',
      terms: [
        ['crosswalk', 'Crosswalk', 'All aligned provisions of a Canadian instrument and its U.S. counterparts.'],
        [
          'pair',
          'Pair',
          'Provisions of the two countries that deal with the same thing; several may stand on one side.',
        ],
        ['aligned', 'Aligned', 'A pair for which the evidence is clear.'],
        ['candidate', 'Candidate', 'A pair that may belong together; a person should confirm it.'],
        [
          'gap',
          'No counterpart found',
          'The provision was compared with the other country’s instrument, and nothing there fits.',
        ],
        ['not-assessed', 'Not assessed', 'Nobody has compared the provision. It says nothing about a counterpart.'],
        [
          'difference',
          'Difference',
          'One point on which two aligned provisions part: a figure, a date, an obligation against a permission, an exception.',
        ],
        ['asks-more', 'Asks more (the stricter side)', 'Whoever meets this requirement also meets the other.'],
        ['unsettled', 'Stricter side not settled', 'The two differ, and the texts alone do not show which asks more.'],
        [
          'weak',
          'Weaker finding',
          'A difference that is seldom worth an official’s time. It is kept apart, never dropped.',
        ],
        [
          'variance',
          'Variance table',
          'The official form of a comparison: the variance, the Canadian requirement, the U.S. requirement, each with its section.',
        ],
        ['score', 'Score', 'How sure the method is of a pair, from 0 to 1.'],
      ],
    },
    {
      id: 'border',
      title: 'Across the border',
      lead: '',
      terms: [
        ['bridge', 'Bridge', 'One country’s text points at the other’s law, and says what follows from it.'],
        [
          'drift',
          'Drift',
          'A text points at the other’s law as it was on a fixed day, and that law has changed since.',
        ],
        ['hub', 'Hub', 'A third text, such as a technical standard, that provisions of both countries cite.'],
      ],
    },
    {
      id: 'work',
      title: 'The work of staff',
      lead: '',
      terms: [
        [
          'tag',
          'Tag',
          'A note of a member of staff on a provision or a pair: what should be aligned, and how far the work is.',
        ],
        [
          'decision',
          'Decision',
          'A named person confirms, rejects or corrects a pair. It overrides what the program found.',
        ],
        [
          'work-plan',
          'Work plan',
          'What the two countries undertake in a field: initiatives, their steps and dates, and the variances they are to remove.',
        ],
      ],
    },
  ] as readonly {
    readonly id: string;
    readonly title: string;
    readonly lead: string;
    readonly terms: readonly (readonly [anchor: string, term: string, meaning: string])[];
  }[],
  relationshipsTitle: 'Relationships of a pair',
  relationshipsLead:
    'The names follow NIST IR 8477. They describe the wording; none of them says that two texts have the same legal effect.',
  sourcesTitle: 'How current the texts are',
  sourcesLead: 'Every text of the index, with the day that its words are of.',
  sourcesHow: 'Texts are not updated by themselves: whoever runs this copy reads in later editions.',
  currencyTitle: 'By publisher',
  textsTitle: 'Every text',
  publisher: 'Source',
  publishers: {
    ca: 'Justice Laws Website, Department of Justice Canada',
    us: 'Electronic Code of Federal Regulations',
    digest: 'Restated by this project',
  },
  publisherPage: { ca: 'https://laws-lois.justice.gc.ca/eng/', us: 'https://www.ecfr.gov/' },
  instruments: 'Instruments',
  newest: 'Newest text',
  oldest: 'Oldest text shown',
  daysAgo: (n: string, days: number) => (days === 0 ? 'today' : days === 1 ? '1 day ago' : `${n} days ago`),
  accessibilityTitle: 'Accessibility statement',
  accessibilityLead:
    'Everybody should be able to read, search, compare and tag here, with whatever they use to read a screen.',
  accessibilityParts: [
    {
      id: 'promise',
      title: 'What the pages are built to',
      lines: [
        'WCAG 2.2, levels A and AA; the same criteria are part of EN 301 549 (Canada) and of Section 508 (United States).',
        'Every page works without scripts and by keyboard alone.',
        'Pages fit 320 pixels of width, which is 400 % on a screen of 1,280 pixels, and lose nothing there.',
        'No mark rests on color alone: what one side alone has is underlined in its own way and said in words.',
        'Passages in the other language are marked as such, so that screen readers pronounce them rightly.',
      ],
    },
    {
      id: 'tests',
      title: 'How that is tested',
      lines: [
        'With every change, in a real browser: the rules of axe on every type of page in both languages, the keyboard, 320 pixels of width, enlarged spacing of text, four kinds of color vision, and print.',
        'The markup is checked against the HTML standard with the checker of the W3C.',
        'Tests by people who use assistive technology have not been done yet.',
      ],
    },
    {
      id: 'limits',
      title: 'What falls short',
      lines: [
        'Pictures and formulas that the publishers keep as images are not shown; the official page has them.',
        'Very wide official tables scroll sideways in a frame of their own, which the keyboard can reach.',
        'Differences are marked in the English text. The Canadian text in French is shown without marks.',
      ],
    },
    {
      id: 'barrier',
      title: 'When something stands in your way',
      lines: [
        'Tell the office that gave you this address which page it is and what you use to read it. Every list can also be taken as data, at the foot of its page.',
        'The single keys n and p, which step through differences, can be turned off on the page.',
      ],
    },
  ] as readonly { readonly id: string; readonly title: string; readonly lines: readonly string[] }[],
};
