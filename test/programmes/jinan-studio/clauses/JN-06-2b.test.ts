import { describe, expect, it } from 'vitest'
import { leaderAbilityClause } from '../../../../programmes/jinan-studio/clauses/JN-06-2b.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const studio = (leaderDeeds: string | null) => [
  sheet(jinanStudioApplication, [{ number: 'A', leaderDeeds, leaderPost: '班长' }]),
]

describe('rule JN-06-2b', () => {
  it.each([
    ['擅长薄壁套加工', []],
    ['暂无', ['review leaderDeeds']],
    [null, ['review leaderDeeds']],
  ])('deeds %j: %j', (deeds, expected) => {
    expect(briefs(leaderAbilityClause, studio(deeds))).toEqual(expected)
  })

  it('shows the deeds beside post, honour and grade', () => {
    expect(factsFor(leaderAbilityClause, studio('擅长薄壁套加工'))).toEqual({
      事迹: '擅长薄壁套加工',
      职务或工种: '班长',
      荣誉称号: '未填',
      职业技能等级: '未填',
      职称: '未填',
    })
  })
})
