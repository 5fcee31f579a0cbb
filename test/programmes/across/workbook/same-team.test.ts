import { describe, expect, it } from 'vitest'
import { sameTeamInWorkbook as sameTeamInWorkbookOver } from '../../../../programmes/across/workbook/same-team.ts'
import { registry } from '../../../../programmes/registry.ts'
import { findingsOf } from '../../../support/rows.ts'
import { saysOf, sheetsOf } from '../../../support/studios.ts'

const sameTeamInWorkbook = sameTeamInWorkbookOver(registry.programmes)

const team = [
  { name: '张三', frontLine: '是' },
  { name: '李四', frontLine: '是' },
  { name: '王五', frontLine: '否' },
]
const studio = { members: 3, frontLine: 2 }

describe('rule workbook/same-team', () => {
  it.each([
    [{}, []],
    [{ leader: '张 三' }, []],
    [{ leader: '赵六' }, ['error leader']],
    [{ members: 2 }, ['error members']],
    [{ members: 4 }, ['warning members']],
    [{ members: 4, frontLine: 4 }, ['warning members']],
    [{ frontLine: 1 }, ['error frontLine']],
    [{ frontLine: 3 }, ['warning frontLine']],
    [{ members: null, frontLine: null }, []],
    [{ members: '若干' }, []],
  ])('an application with %j: %j', (more, expected) => {
    expect(saysOf(sameTeamInWorkbook, 'JN', { studio: { ...studio, ...more }, team })).toEqual(expected)
    expect(saysOf(sameTeamInWorkbook, 'SD', { studio: { ...studio, ...more }, team })).toEqual(expected)
  })

  it('asks about a member who is listed twice', () => {
    const twice = [...team.slice(0, 2), { name: '李 四', frontLine: '是' }]
    const frontLine = { members: 3, frontLine: 3 }
    expect(saysOf(sameTeamInWorkbook, 'JN', { studio: frontLine, team: twice })).toEqual(['warning name#3'])
    expect(saysOf(sameTeamInWorkbook, 'JN', { studio, team })).toEqual([])
  })

  it('does not count a list that leaves cells blank', () => {
    const blank = [...team.slice(0, 2), { name: '王五' }]
    expect(saysOf(sameTeamInWorkbook, 'JN', { studio: { members: 3, frontLine: 1 }, team: blank })).toEqual(
      [],
    )
  })

  it('says nothing without a list, or of a list of another number', () => {
    expect(saysOf(sameTeamInWorkbook, 'JN', { studio })).toEqual([])
    expect(saysOf(sameTeamInWorkbook, 'JN', { studio, team: [{ number: 'B', name: '赵六' }] })).toEqual([])
  })

  it('names a cell of both sheets', () => {
    const [found] = findingsOf(
      sameTeamInWorkbook,
      sheetsOf('JN', { studio: { ...studio, leader: '赵六' }, team }),
    )
    expect(found?.related.map(({ sheet }) => sheet)).toEqual(['团队成员'])
  })
})
