/** What 名额核对 says of each union: room left or passed, and what the office should look at. */
import { describe, expect, it } from 'vitest'
import { quotaSheet } from '../../../office/report/quota-sheet.ts'
import { ReportCell } from '../../../office/report/sheet.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { allocated, decisionsOn, named, node, rowsOf } from '../../submissions/support/node.ts'

const UNIT = '历下区总工会'
const OTHER = '市中区总工会'

const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => `N-${i + 1}`)

interface Counts {
  /** `null` where the office allocates nothing to the union. */
  readonly range: readonly [(number | undefined)?, (number | undefined)?] | null
  /** `null` where the union sends nothing. */
  readonly sent: number | null
  readonly recommended?: number
  readonly named?: number
}

/** The cells of the union’s row from 推荐名额 on, a tone behind those that have one. */
function row({ range, sent, recommended = 0, named: names = 0 }: Counts) {
  const merged = node({
    programme: 'jinan-studio',
    sent:
      sent === null
        ? []
        : [
            {
              unit: UNIT,
              sheets: [
                rowsOf(
                  jinanStudioApplication,
                  numbers(sent).map((number) => ({ number, studio: `${number}创新工作室`, leader: '甲' })),
                ),
              ],
            },
          ],
    office: [
      allocated('jinan-studio', range === null ? { [OTHER]: [1, 1] } : { [UNIT]: range }),
      decisionsOn(
        'jinan-studio',
        numbers(recommended).map((number) => [UNIT, number, `${number}创新工作室`, '推荐'] as const),
      ),
      named(
        'jinan-studio',
        numbers(names).map((number) => ({ unit: UNIT, number, studio: `${number}创新工作室` })),
      ),
    ],
  })
  const lines = [...quotaSheet(merged, '', [], () => null).lines]
  const found = lines.find((line) => 'cells' in line && line.cells[1] === UNIT)
  if (found === undefined || !('cells' in found)) throw new Error('no row of the union')
  return found.cells.slice(2).map((cell) => {
    if (!(cell instanceof ReportCell)) return cell
    return cell.words.tone === undefined ? cell.value : `${cell.value} ${cell.words.tone}`
  })
}

describe('a union’s row', () => {
  it.each<[string, Counts, ReturnType<typeof row>]>([
    ['within its range', { range: [1, 2], sent: 1, recommended: 1 }, ['1—2', 1, 1, 0, '余 1', '']],
    ['at its most', { range: [1, 2], sent: 2, recommended: 2 }, ['1—2', 2, 2, 0, '余 0', '']],
    [
      'beyond its most',
      { range: [1, 2], sent: 3, recommended: 3 },
      ['1—2', 3, 3, 0, '超出 1 alarm', '报送数超过最多名额，须择优推荐'],
    ],
    [
      'with more than its most, chosen among',
      { range: [1, 2], sent: 3, recommended: 2 },
      ['1—2', 3, 2, 0, '余 0', '报送数超过最多名额，须择优推荐'],
    ],
    ['at its least', { range: [2, 3], sent: 2 }, ['2—3', 2, 0, 0, '余 3', '']],
    ['below its least', { range: [2, 3], sent: 1 }, ['2—3', 1, 0, 0, '余 3', '报送数不足最少名额 2']],
    ['that sent nothing', { range: [2, 3], sent: null }, ['2—3', 0, 0, 0, '余 3', '未报送 gap']],
    ['without a most', { range: [2], sent: 9, recommended: 9 }, ['2—不限', 9, 9, 0, null, '']],
    ['without a least', { range: [undefined, 2], sent: 1 }, ['不限—2', 1, 0, 0, '余 2', '']],
    ['without an allocation', { range: null, sent: 1 }, [null, 1, 0, 0, null, '不在“推荐名额分配”表之内']],
    [
      'with more named than recommended',
      { range: [1, 2], sent: 2, recommended: 1, named: 2 },
      ['1—2', 2, 1, 2, '余 1', '拟命名数多于推荐数'],
    ],
    [
      'with as many named as recommended',
      { range: [1, 2], sent: 2, recommended: 1, named: 1 },
      ['1—2', 2, 1, 1, '余 1', ''],
    ],
    ['named before anything is decided', { range: [1, 2], sent: 2, named: 2 }, ['1—2', 2, 0, 2, '余 2', '']],
  ])('%s', (_name, counts, expected) => {
    expect(row(counts)).toEqual(expected)
  })
})
