import { describe, expect, it } from 'vitest'
import { team } from '../../../../programmes/jinan-studio/clauses/JN-02.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const studio = (cells: object) => sheet(jinanStudioApplication, [{ number: 'A', leader: '张三', ...cells }])

describe('rule JN-02', () => {
  it.each([
    [5, 3, []],
    [4, 2, ['warning frontLine']],
    [4, 5, ['error frontLine']],
    [3, 2, []],
    [1, 1, []],
    [4, null, ['unjudged frontLine']],
    [null, 3, ['unjudged members']],
    ['五六人', 3, []],
  ])('%s members, %s of them front-line: %j', (all, frontLine, expected) => {
    expect(briefs(team, [studio({ members: all, frontLine })])).toEqual(expected)
  })

  it('names one leader', () => {
    const two = studio({ leader: '张三、李四', members: 5, frontLine: 3 })
    expect(briefs(team, [two])).toEqual(['review leader'])
  })

  it('asks the reviewer', () => {
    expect(factsFor(team, [studio({ members: 5, frontLine: 3 })])).toMatchObject({ 姓名: '张三' })
  })
})
