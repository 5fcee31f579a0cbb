import { describe, expect, it } from 'vitest'
import { teamWork } from '../../../../programmes/jinan-studio/clauses/JN-04-3.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { members } from '../../../../templates/forms/members.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const studio = (pairs: string | number | null) =>
  sheet(jinanStudioApplication, [{ number: 'A', leader: '张三', pairs }])

describe('rule JN-04-3', () => {
  it.each([
    [3, []],
    ['1对', []],
    [0, ['warning pairs']],
    [null, ['unjudged pairs']],
    ['几对', []],
  ])('%j pairs: %j', (pairs, expected) => {
    expect(briefs(teamWork, [studio(pairs)])).toEqual(expected)
  })

  it('shows the team', () => {
    const team = [
      { number: 'A', name: '张三', frontLine: '是', skillGrade: '技师' },
      { number: 'A', name: '李四', frontLine: '否' },
    ]
    expect(factsFor(teamWork, [studio(3), sheet(members, team)])).toMatchObject({
      师徒对数: '3',
      成员表: '2 人，其中一线职工 1 人、有技能等级的 1 人',
    })
  })
})
