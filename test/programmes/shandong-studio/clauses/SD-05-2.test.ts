import { describe, expect, it } from 'vitest'
import { place } from '../../../../programmes/shandong-studio/clauses/SD-05-2.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const studio = (cells: object) => [
  sheet(shandongStudioApplication, [{ number: 'A', address: '示范路 1 号 101 室', area: 60, ...cells }]),
]

describe('rule SD-05-2', () => {
  it.each([
    [{}, []],
    [{ area: 0.5 }, []],
    [{ area: '60㎡' }, []],
    [{ area: 0 }, ['error area']],
    [{ address: '暂无' }, ['error address']],
    [{ address: '/', area: 0 }, ['error address', 'error area']],
    [{ address: null, area: null }, []],
    [{ area: '很大' }, []],
  ])('%j: %j', (cells, expected) => {
    expect(briefs(place, studio(cells))).toEqual(expected)
  })

  it('leaves the size and the zones to the reviewer', () => {
    expect(factsFor(place, studio({ area: 8 }))).toEqual({
      场所地址: '示范路 1 号 101 室',
      '场所面积（㎡）': '8',
      功能分区: '未填',
      照片附件: '未填',
    })
  })
})
