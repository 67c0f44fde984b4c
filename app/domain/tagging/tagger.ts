import type { Knowledge } from '../knowledge/types.ts'
import type { TextTools } from '../text/types.ts'
import { aboutClues, lineClues } from './clue.ts'
import { extractProducts } from './extract-products.ts'
import { buildLexicon } from './lexicon.ts'
import { proposeFrom } from './propose.ts'
import type { TaggedText, Tagger } from './types.ts'

const MOST_LINES = 100

/** Built once from the published knowledge; what it answers depends on nothing else. */
export function buildTagger(knowledge: Knowledge, tools: TextTools): Tagger {
  const source = { tools, lexicon: buildLexicon(knowledge, tools) }

  function propose({ about, products, title }: TaggedText) {
    const lines = [
      ...products.offers.slice(0, MOST_LINES).map((text) => ({ text, side: 'offers' as const })),
      ...products.needs.slice(0, MOST_LINES).map((text) => ({ text, side: 'needs' as const })),
    ]
    const clues = [
      ...lines.flatMap((line) => lineClues({ ...line, source: 'product' }, source)),
      ...(title ? lineClues({ ...title, source: 'title' }, source) : []),
      ...aboutClues(about, source),
    ]
    return proposeFrom(clues, knowledge)
  }

  return {
    knowledgeVersion: knowledge.version,
    propose,
    extractProducts: (about) => extractProducts(about, source),
    segmentsOf: (name) =>
      propose({ about: '', products: { offers: [name], needs: [] } }).map(
        ({ segmentId, confidence }) => ({ segmentId, confidence }),
      ),
  }
}
