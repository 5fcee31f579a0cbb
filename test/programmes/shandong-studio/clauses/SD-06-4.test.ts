import { describe, expect, it } from 'vitest'
import { unit } from '../../../../programmes/shandong-studio/clauses/SD-06-4.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { Day } from '../../../../templates/values/day.ts'
import { briefs, findingsOf, sheet, withValues } from '../../../support/rows.ts'

const SOUND = {
  number: 'A',
  legalPerson: '是',
  unitNature: '国有企业',
  unionFoundedOn: '2010-03-01',
  unionTermEnds: '2027-03-01',
  appliedOn: '2026-05-20',
}

const studio = (cells: object) => [sheet(shandongStudioApplication, [{ ...SOUND, ...cells }])]

describe('rule SD-06-4', () => {
  it.each([
    [{}, []],
    [{ legalPerson: '否' }, ['warning legalPerson']],
    [{ legalPerson: null }, ['unjudged legalPerson']],
    [{ legalPerson: '待定' }, []],
    [{ unitNature: '事业单位' }, []],
    [{ unitNature: '其他企业' }, []],
    [{ unitNature: '机关' }, ['warning unitNature']],
    [{ unitNature: '社会团体' }, ['warning unitNature']],
    [{ unitNature: '个体工商户' }, ['warning unitNature']],
    [{ unitNature: null }, ['unjudged unitNature']],
    [{ unionTermEnds: '2026-05-20' }, []],
    [{ unionTermEnds: '2026-05-19' }, ['warning unionTermEnds']],
    [{ unionTermEnds: '2026年5月' }, ['warning unionTermEnds']],
    [{ unionTermEnds: '2026年6月' }, []],
    [{ unionTermEnds: null }, ['unjudged unionTermEnds']],
    [{ unionFoundedOn: '2026-05-20' }, []],
    [{ unionFoundedOn: '2026-05-21' }, ['warning unionFoundedOn']],
    [{ unionFoundedOn: '2026年' }, ['warning unionFoundedOn']],
    [{ unionFoundedOn: null }, ['unjudged unionFoundedOn']],
    [{ unionFoundedOn: '早年' }, []],
    [{ legalPerson: '否', unitNature: '机关' }, ['warning legalPerson', 'warning unitNature']],
    [{ type: '齐鲁工匠创新工作室', legalPerson: '否' }, ['warning legalPerson']],
    [{ appliedOn: null }, []],
  ])('%j: %j', (cells, expected) => {
    expect(briefs(unit, studio(cells))).toEqual(expected)
  })

  it('counts to the notice’s basis date', () => {
    const notice = withValues({ 'sd-basis-date': new Day(2026, 6, 30) })
    expect(briefs(unit, studio({ unionTermEnds: '2026-06-01' }), notice)).toEqual(['warning unionTermEnds'])
  })

  it('takes the sender’s own words as the answer', () => {
    const [found] = findingsOf(unit, studio({ legalPerson: '否', explanation: '分公司，总公司为法人' }))
    expect(found).toMatchObject({ article: '第六条（四）', answer: '分公司，总公司为法人' })
  })
})
