/** The four levels of a hazard and the consequences from which each begins. */
import type { HazardLevel } from '../../templates/values/vocabulary.ts'

/** What experts think the hazard may cause; `undefined` where they gave no figure. Loss in fen. */
export interface Consequences {
  readonly deaths: number | undefined
  /** Acute industrial poisoning counts among serious injuries. */
  readonly injuries: number | undefined
  readonly loss: number | undefined
}

const WAN = 1_000_000

/**
 * The lowest figures of the levels that have any; a hazard below all of them is of the fourth. The measure
 * copies the numbers of 生产安全事故报告和调查处理条例 art. 3, whose last paragraph gives the number on a boundary
 * to the graver level.
 */
const FROM: readonly (Readonly<Record<keyof Consequences, number>> & { level: HazardLevel })[] = [
  { level: '一级', deaths: 30, injuries: 100, loss: 10_000 * WAN },
  { level: '二级', deaths: 10, injuries: 50, loss: 5000 * WAN },
  { level: '三级', deaths: 3, injuries: 10, loss: 1000 * WAN },
]

const KEYS = ['deaths', 'injuries', 'loss'] as const

/** The gravest level that any one of the figures reaches; `null` without any figure. */
export function levelOf(found: Consequences): HazardLevel | null {
  if (KEYS.every((key) => found[key] === undefined)) return null
  return FROM.find((from) => KEYS.some((key) => (found[key] ?? 0) >= from[key]))?.level ?? '四级'
}
