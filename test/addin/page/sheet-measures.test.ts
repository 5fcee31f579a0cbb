/** How wide the columns of a sheet are drawn: a card, whose columns hold something only together, is seen whole. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../../templates/sheet/grid.ts'
import { widthsOf } from '../../../ui/sheet-measures.ts'
import { readBook } from '../../../workbook/codecs/node.ts'

const show = (cell: unknown): string => String(cell)

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)

function widths(grid: Grid, headRows: number): readonly number[] {
  const columns = Math.max(
    ...grid.rows.map(({ cells }) => cells.length),
    ...grid.merges.map(({ right }) => right),
  )
  return widthsOf(grid, show, columns, headRows)
}

describe('the columns of a sheet', () => {
  it.each([
    '济南市创新工作室申报（技术创新型）',
    '山东省创新工作室申报（齐鲁工匠）',
    '济南市隐患排查奖励申报（一处隐患一份）',
  ])('of the card in %s fit a view at a desk, and a label fits its cells', (file) => {
    const [card] = readBook(readFileSync(`templates/blanks/${file}.xlsx`)).sheets
    const found = widths(card!, 3)
    expect(found).toHaveLength(30)
    expect(total(found)).toBeLessThan(860)
    // *申报编号
    expect(total(found.slice(0, 4))).toBeGreaterThan(9 * 6.6)
  })

  const grid = (merges: Grid['merges']): Grid => ({
    name: '表',
    hidden: false,
    merges,
    rows: [
      { number: 1, cells: ['领衔人', null, null] },
      { number: 2, cells: ['姓名', '证件号码', null] },
      { number: 3, cells: ['张三', '379902198312228208', null] },
    ],
  })

  it('of a table are as wide as what they hold themselves, whatever is merged above them', () => {
    const apart = widths(grid([]), 2)
    const merged = widths(grid([{ top: 1, bottom: 1, left: 1, right: 3 }]), 2)
    expect(merged.slice(0, 2)).toEqual(apart.slice(0, 2))
    expect(merged[2]!).toBeLessThan(apart[2]!)
  })
})
