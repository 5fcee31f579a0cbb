import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../templates/sheet/grid.ts'
import { version } from '../../../templates/sheet/version-column.ts'

const column = version({ header: ['版本号'], fill: '填 1' })

describe('a version number', () => {
  it.each<[Cell, number]>([
    [3, 3],
    ['3', 3],
    ['2.0', 2],
    ['3.0', 3],
    ['V3', 3],
    ['v 2.0', 2],
    ['第三版', 3],
    ['第 3 版', 3],
    ['第十二次', 12],
    ['版本2', 2],
    ['二稿', 2],
  ])('%s is read as %i', (cell, value) => {
    expect(column.parse(cell)).toEqual({ value })
  })

  it.each<[Cell]>([['最终版'], ['2.1'], ['V2.1'], [0], ['0'], [-1], [2.5]])(
    '%s is asked, not guessed',
    (cell) => {
      const parsed = column.parse(cell)
      expect(parsed).toMatchObject({ unreadable: expect.stringContaining('第几版') })
      expect(parsed).toMatchObject({ mend: expect.stringContaining('填 1、2、3') })
    },
  )

  it('nothing is nothing', () => {
    expect(column.parse(null)).toEqual({ blank: true })
  })
})
