/** What the files of a merge are called. */
import type { Programme } from '../programmes/programme.ts'
import { forwards } from './forward.ts'

/** Names of the files of one merge, relative to OUT. */
export interface NodeFiles {
  readonly rollup: string
  readonly signing: string
  /** Written only where there is something to compare. */
  readonly comparison: string
  readonly forwarded: string | null
  readonly suggestion: string
  readonly payout: string | null
  readonly checklist: string
  /** Written only where somebody is about to be named. */
  readonly notice: string
  readonly quality: string
}

/** `济南市总工会 -> 济南市`. */
export const placeName = (union: string): string => union.replace(/总工会$/, '')

export function nodeFiles(programme: Programme, place: string, year: number): NodeFiles {
  const name = placeName(place)
  const at = (what: string, ending = 'xlsx'): string =>
    `${programme.name}/${name}/${name}${what}-${year}.${ending}`
  return {
    rollup: at('汇总'),
    signing: at('签批表'),
    checklist: at('审核清单'),
    notice: at('公示稿', 'docx'),
    quality: at('数据质量说明', 'docx'),
    comparison: at('比对'),
    forwarded: forwards({ programme, place }) ? at('上报') : null,
    suggestion: at('审定意见建议'),
    payout: programme.rewards === null ? null : at('发放表'),
  }
}
