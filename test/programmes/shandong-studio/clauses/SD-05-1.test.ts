import { describe, expect, it } from 'vitest'
import { signs } from '../../../../programmes/shandong-studio/clauses/SD-05-1.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { checklistOf, factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const ALL = { hasPlaque: '是', hasOrganization: '是', hasDuties: '有', hasGoals: '√', hasRules: '是' }

const studio = (cells: object) => [sheet(shandongStudioApplication, [{ number: 'A', ...ALL, ...cells }])]

describe('rule SD-05-1', () => {
  it.each([
    [{}, []],
    [{ hasPlaque: '否' }, ['error hasPlaque']],
    [{ hasOrganization: '无' }, ['error hasOrganization']],
    [{ hasDuties: '否' }, ['error hasDuties']],
    [{ hasGoals: '否' }, ['error hasGoals']],
    [{ hasRules: '否' }, ['error hasRules']],
    [{ hasPlaque: '否', hasRules: '否' }, ['error hasPlaque', 'error hasRules']],
    [{ hasPlaque: null }, []],
    [{ hasPlaque: '正在制作' }, []],
    [{ type: '齐鲁大工匠创新工作室', hasGoals: '否' }, ['error hasGoals']],
  ])('%j: %j', (cells, expected) => {
    expect(briefs(signs, studio(cells))).toEqual(expected)
  })

  it('shows the reviewer the five and their evidence, once they are all there', () => {
    expect(factsFor(signs, studio({}))).toEqual({
      有牌匾: '是',
      有组织机构: '是',
      有工作职责: '是',
      有目标任务: '是',
      有管理办法: '是',
      佐证附件号: '未填',
    })
    expect(checklistOf(signs, studio({ hasRules: '否' }))).toEqual([])
  })
})
