import { describe, expect, it } from 'vitest'
import { studioType } from '../../../../programmes/shandong-studio/clauses/SD-03.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { studioSummary } from '../../../../templates/forms/studio-summary.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const ORDINARY = '劳模和工匠人才创新工作室'
const CRAFT = '齐鲁工匠创新工作室'
const GREAT = '齐鲁大工匠创新工作室'

describe('rule SD-03', () => {
  it.each([
    [ORDINARY, '张三创新工作室', []],
    [ORDINARY, '张三劳模和工匠人才创新工作室', []],
    [CRAFT, '张三齐鲁工匠创新工作室', []],
    [CRAFT, '张三创新工作室', []],
    [GREAT, '张三齐鲁大工匠创新工作室', []],
    [GREAT, '张三齐鲁工匠创新工作室', ['review type']],
    [CRAFT, '张三齐鲁大工匠创新工作室', ['review type']],
    [ORDINARY, '张三齐鲁工匠创新工作室', ['review type']],
    [null, '张三创新工作室', []],
    ['市级', '张三创新工作室', []],
  ])('an application of type %s named %s: %j', (type, studio, expected) => {
    expect(briefs(studioType, [sheet(shandongStudioApplication, [{ number: 'A', type, studio }])])).toEqual(
      expected,
    )
  })

  it.each([
    ['山东省创新工作室', ORDINARY, []],
    ['山东省创新工作室', null, ['error type']],
    ['山东省创新工作室', '示范性', []],
    ['济南市创新工作室', null, []],
  ])('a line of %s to be named, type %s: %j', (programme, type, expected) => {
    const rows = [{ programme, type, studio: '张三创新工作室' }]
    expect(briefs(studioType, [sheet(namingList, rows)])).toEqual(expected)
  })

  it.each([
    ['A', ORDINARY, ORDINARY, []],
    ['A', ORDINARY, null, ['error type']],
    ['A', null, null, []],
    ['B', ORDINARY, null, []],
  ])(
    'a line of the summary of %s, typed %s in the application and %s here: %j',
    (number, typed, type, expected) => {
      const sheets = [
        sheet(shandongStudioApplication, [{ number: 'A', type: typed }]),
        sheet(studioSummary, [{ number, type }]),
      ]
      expect(briefs(studioType, sheets)).toEqual(expected)
    },
  )
})
