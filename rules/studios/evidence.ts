/** Achievements that a clause counts: how surely each one does, and which are relied upon. */

import type { achievements } from '../../templates/forms/achievements.ts'
import type { Key, Row } from '../../templates/sheet/form.ts'
import { foldText } from '../../templates/values/text.ts'
import { patentNumber } from '../format/patent-number.ts'
import type { Fault, RowCell, RowFault } from '../rule.ts'

export type Achievement = Row<typeof achievements>

/**
 * How surely an achievement counts, the surest first:
 * - `sure`, and `noted` with a remark that changes nothing;
 * - `unsure`: its date is incomplete or at odds with its title;
 * - `reported`: a cell that decides is unreadable, and reading has said so;
 * - `missing`: a cell that decides is blank;
 * - `open`: the text leaves it to a person;
 * - `repeated`: another award for the same achievement counts already;
 * - `late`: it counts only where the period is not applied to it;
 * - `alone`: it counts only where one is enough.
 */
const STANDINGS = [
  'sure',
  'noted',
  'unsure',
  'reported',
  'missing',
  'open',
  'repeated',
  'late',
  'alone',
] as const
export type Standing = (typeof STANDINGS)[number]

export interface Item {
  readonly row: Achievement
  readonly standing: Standing
  /** The cell that leaves it in doubt, and what to say of it. */
  readonly blames: Key<typeof achievements>
  readonly says: string
  readonly mend?: string
  readonly related?: readonly RowCell[]
}

const rankOf = (item: Item): number => STANDINGS.indexOf(item.standing)

/** The lesser of two standings of one achievement, with its reason. */
export const lesser = (a: Item, b: Item): Item => (rankOf(b) > rankOf(a) ? b : a)

/** One patent, however its number is written; `null` where the cell holds none. */
export const patentKey = ({ kind, patentNumber: number }: Achievement): string | null =>
  kind !== '国家发明专利' || number === undefined ? null : (patentNumber(number)?.digits ?? null)

/** Several awards for one achievement count once: all but the surest of a name or a patent are `repeated`. */
export function onceEach(items: readonly Item[]): Item[] {
  const kept = new Map<string, Item>()
  const patents = new Map<string, Item>()
  return [...items]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((item) => {
      const name = item.row.name === undefined ? '' : foldText(item.row.name)
      const first = name === '' ? undefined : kept.get(name)
      const patent = patentKey(item.row)
      const same = patent === null ? undefined : patents.get(patent)
      if (first === undefined && same !== undefined)
        return lesser(item, {
          row: item.row,
          standing: 'repeated',
          blames: 'patentNumber',
          says: `专利号 ${item.row.patentNumber} 前面已列，一件专利只计一项`,
          mend: '请照专利证书改正专利号；确是同一件专利的，删去这一行，另有一项的请补报',
          related: [{ row: same.row, key: 'patentNumber' }],
        })
      if (patent !== null && same === undefined) patents.set(patent, item)
      if (first === undefined) {
        kept.set(name, item)
        return item
      }
      return lesser(item, {
        row: item.row,
        standing: 'repeated',
        blames: 'name',
        says: `成果“${item.row.name}”的几项奖励按一项成果计；另一种读法各算一项，由审核人员认定`,
        mend: '确为两项不同成果的，请照证书改正成果名称；是同一成果的，请另列一项，或在“说明”栏写明',
        related: [{ row: first.row, key: 'name' }],
      })
    })
}

/** One way to meet a clause: so many achievements out of these. */
export interface Way {
  readonly needed: number
  readonly items: readonly Item[]
}

/** The achievements that the surest way relies upon; `null` where no way is open. */
export function reliedUpon(ways: readonly Way[]): readonly Item[] | null {
  let best: readonly Item[] | null = null
  let rank = Number.POSITIVE_INFINITY
  for (const { needed, items } of ways) {
    const surest = [...items].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, needed)
    const weakest = surest.at(-1)
    if (weakest === undefined || surest.length < needed || rankOf(weakest) >= rank) continue
    rank = rankOf(weakest)
    best = surest
  }
  return best
}

const FAULTS: Readonly<Record<Standing, Fault | null>> = {
  sure: null,
  noted: { severity: 'info', mend: '不必修改' },
  unsure: { severity: 'warning', mend: '请把日期补充到日；确实无法查明的，在“说明”栏写明' },
  reported: null,
  missing: { severity: 'review', kind: 'unjudged', mend: '请照证书补填' },
  open: { severity: 'review', mend: '请附证书备查，由审核人员认定' },
  repeated: { severity: 'warning' },
  late: { severity: 'warning' },
  alone: { severity: 'review', mend: '另有一项的请补报，并附证书；没有的由审核人员认定' },
}

/** What to say of the achievements relied upon: nothing of the sure ones, each doubt at its own cell. */
export const doubts = (items: readonly Item[]): RowFault[] =>
  items.flatMap(({ row, standing, blames, says, mend, related }): RowFault[] => {
    const fault = FAULTS[standing]
    if (fault === null) return []
    return [{ ...fault, row, blames, says, ...(mend ? { mend } : {}), ...(related ? { related } : {}) }]
  })
