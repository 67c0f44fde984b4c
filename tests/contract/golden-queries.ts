import type { World } from './search-world.ts'

type Key = keyof World['idOf']

/** What a person types, what must be among the hits, and what must not; for every engine. */
export const GOLDEN: readonly [query: string, hits: readonly Key[], misses: readonly Key[]][] = [
  // words inside words, at the front, in the middle, at the end
  ['铁锂', ['battery'], ['separator', 'bearings']],
  ['隔膜', ['separator'], ['battery']],
  ['储能', ['battery'], ['separator']],
  ['沟球轴', ['bearings'], ['battery']],
  ['不锈', ['steel304', 'steel316'], ['bolts']],
  ['电机', ['ageingMotor'], ['battery']],
  ['谐波', ['reducer', 'staleReducer', 'need'], ['bearings']],
  // traditional, Taiwanese and simplified
  ['磷酸鐵鋰電池', ['battery'], ['separator']],
  ['減速器', ['reducer', 'staleReducer', 'need'], ['ageingMotor']],
  ['工業軟件', ['hongKong'], ['greens']],
  ['電池隔膜', ['separator'], []],
  // pinyin and initials
  ['cenchuanchuandong', ['reducer'], ['bearings']],
  ['linsuantielidianchi', ['battery'], ['separator']],
  ['sfdj', ['ageingMotor'], ['reducer']],
  ['lsdc', [], ['bearings']],
  // codes are taken as they are
  ['316', ['steel316'], ['steel304']],
  ['m12', ['bolts'], []],
  ['IATF 16949', ['battery'], ['reducer']],
  ['304 不锈钢带', ['steel304'], ['steel316']],
  // names as people say them, and full ones
  ['澜岳', ['battery'], ['separator']],
  ['佛山钧禾', ['steel304'], []],
  ['清远市禾穗农业有限公司', ['greens'], []],
  ['Cenchuan', ['reducer'], ['bearings']],
  // needs and supplies; what is secret, past or not published
  ['柔性电路板', ['supply'], ['need']],
  ['聚丙烯', ['separator'], ['battery']],
  ['盲配', [], ['sealed']],
  ['未发布', [], ['draft']],
  ['过期', [], ['lapsed']],
  ['交叉滚子', ['lastDay'], []],
]
