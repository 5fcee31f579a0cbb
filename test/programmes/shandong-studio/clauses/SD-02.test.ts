import { describe, expect, it } from 'vitest'
import { teamClause } from '../../../../programmes/shandong-studio/clauses/SD-02.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { members } from '../../../../templates/forms/members.ts'
import { checklistOf, factsFor } from '../../../support/people.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const studio = (cells: object) =>
  sheet(shandongStudioApplication, [{ number: 'A', leader: '张三', ...cells }])

describe('rule SD-02', () => {
  it.each([
    [7, 4, []],
    [6, 4, []],
    [6, 3, ['warning frontLine']],
    [7, 3, ['warning frontLine']],
    [1, 1, []],
    [6, 0, ['warning frontLine']],
    [6, 7, ['error frontLine']],
    [6, 6, []],
    [null, 4, ['unjudged members']],
    [6, null, ['unjudged frontLine']],
    [null, null, ['unjudged members']],
    ['五六人', 4, []],
  ])('%s members, %s of them front-line: %j', (all, frontLine, expected) => {
    expect(briefs(teamClause, [studio({ members: all, frontLine })])).toEqual(expected)
  })

  it.each([
    ['张三', []],
    ['张 三', []],
    ['张三（技师）', []],
    ['张三、李四', ['review leader']],
    ['张三 李四', ['review leader']],
    ['张三等3人', ['review leader']],
  ])('led by %s: %j', (leader, expected) => {
    expect(briefs(teamClause, [studio({ leader, members: 5, frontLine: 4 })])).toEqual(expected)
  })

  it('leaves a blank leader to reading', () => {
    expect(briefs(teamClause, [studio({ leader: null, members: 5, frontLine: 4 })])).toEqual([])
  })

  it('takes the sender’s own words as the answer', () => {
    const [found] = findingsOf(teamClause, [
      studio({ members: 6, frontLine: 3, explanation: '三名技术员常驻车间' }),
    ])
    expect(found).toMatchObject({ answer: '三名技术员常驻车间', article: '第二条' })
  })

  it('shows the reviewer both counts, and no one where the counts cannot be', () => {
    const team = sheet(members, [
      { number: 'A', name: '张三', frontLine: '是' },
      { number: 'A', name: '李四', frontLine: '否' },
      { number: 'B', name: '王五', frontLine: '是' },
    ])
    expect(factsFor(teamClause, [studio({ members: 5, frontLine: 4 }), team])).toMatchObject({
      成员总数: '5',
      一线职工人数: '4',
      成员表: '2 人，其中一线职工 1 人',
    })
    expect(checklistOf(teamClause, [studio({ members: 5, frontLine: 6 })])).toEqual([])
  })
})
