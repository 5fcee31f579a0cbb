import { describe, expect, it } from 'vitest'
import { participation } from '../../../../programmes/shandong-studio/clauses/SD-05-5.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const studio = (cells: object) => [
  sheet(shandongStudioApplication, [{ number: 'A', frontLine: 4, apprentices: 3, backbones: 2, ...cells }]),
]

describe('rule SD-05-5', () => {
  it.each([
    [{}, []],
    [{ apprentices: 0, backbones: 0 }, []],
    [{ apprentices: null }, ['review apprentices']],
    [{ backbones: null }, ['review backbones']],
    [{ apprentices: null, backbones: null }, ['review apprentices', 'review backbones']],
    [{ apprentices: '若干' }, []],
    [{ frontLine: null }, []],
  ])('%j: %j', (cells, expected) => {
    expect(briefs(participation, studio(cells))).toEqual(expected)
  })

  it('asks the reviewer', () => {
    expect(factsFor(participation, studio({}))).toEqual({
      一线职工人数: '4',
      带徒人数: '3',
      培养骨干人数: '2',
      培训人次: '未填',
    })
  })
})
