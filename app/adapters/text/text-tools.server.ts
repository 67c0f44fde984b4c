import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict'
import { pinyin } from 'pinyin-pro'
import { TEXT_LIMIT, type TextTools } from '#app/domain/text/types.ts'
import { createSimplifier } from './simplify.ts'

/** High enough that a word of the knowledge is kept whole; search mode still gives its inner words. */
const WORD_FREQUENCY = 2000

function userDictionary(words: readonly string[], simplify: (text: string) => string): Buffer {
  const lines = new Set<string>()
  for (const word of words) {
    const plain = simplify(word.normalize('NFKC').toLowerCase())
    if (/^\p{Script=Han}{2,12}$/u.test(plain)) lines.add(`${plain} ${WORD_FREQUENCY} n`)
  }
  return Buffer.from([...lines].sort().join('\n'))
}

/**
 * The language helpers on this machine: jieba, OpenCC, pinyin-pro. The segmenter (0.2 s) is loaded with its
 * first use; `dictionary` holds the words of the knowledge, so that 柔性电路板 is one word.
 */
export function createTextTools(dictionary: readonly string[]): TextTools {
  const simplify = createSimplifier()
  let segmenter: Jieba | undefined
  function loaded(): Jieba {
    if (segmenter) return segmenter
    segmenter = Jieba.withDict(dict)
    const own = userDictionary(dictionary, simplify)
    if (own.length > 0) segmenter.loadDict(own)
    return segmenter
  }
  return {
    segment: (text) => loaded().cutForSearch(text.slice(0, TEXT_LIMIT), true),
    toSimplified: (text) => simplify(text.slice(0, TEXT_LIMIT)),
    pinyin: (text) =>
      pinyin(text.slice(0, TEXT_LIMIT), {
        toneType: 'none',
        type: 'array',
        nonZh: 'removed',
        v: true,
      }),
  }
}
