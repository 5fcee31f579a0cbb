import { describe, expect, it } from 'vitest'
import { listedTwice as listedTwiceOver } from '../../../../programmes/across/workbook/listed-twice.ts'
import { registry } from '../../../../programmes/registry.ts'
import { achievements } from '../../../../templates/forms/achievements.ts'
import { projects } from '../../../../templates/forms/projects.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const listedTwice = listedTwiceOver(registry.programmes)

const won = {
  number: 'A',
  name: '夹具',
  kind: '国家发明专利',
  patentNumber: 'ZL1',
  receivedOn: '2024-03-01',
} as const
const project = { number: 'A', year: 2025, name: '夹具改进', goal: '提效' } as const

describe('rule workbook/listed-twice', () => {
  it.each([
    ['once', [won], []],
    ['twice', [won, won], ['warning name#2']],
    ['three times', [won, won, won], ['warning name#2', 'warning name#3']],
    ['typed otherwise', [won, { ...won, name: ' 夹 具 ' }], ['warning name#2']],
    ['with a reason', [won, { ...won, explanation: '两次授权' }], ['warning name#2']],
    ['another prize of the same name', [won, { ...won, patentNumber: 'ZL2' }], []],
    ['another day', [won, { ...won, receivedOn: '2024-03-02' }], []],
    ['a day that cannot be read', [won, { ...won, receivedOn: '去年' }], []],
    ['another application', [won, { ...won, number: 'B' }], []],
    [
      'no number',
      [
        { ...won, number: null },
        { ...won, number: null },
      ],
      [],
    ],
    [
      'a name alone',
      [
        { number: 'A', name: '夹具' },
        { number: 'A', name: '夹具' },
      ],
      [],
    ],
  ])('achievements: %s', (_, rows, expected) => {
    expect(briefs(listedTwice, [sheet(achievements, rows)])).toEqual(expected)
  })

  it.each([
    ['twice', [project, project], ['warning name#2']],
    ['in another year', [project, { ...project, year: 2024 }], []],
    ['with another goal', [project, { ...project, goal: '降耗' }], []],
  ])('projects: %s', (_, rows, expected) => {
    expect(briefs(listedTwice, [sheet(projects, rows)])).toEqual(expected)
  })

  it('lets two senders list the same', () => {
    const sheets = ['历下区总工会', '市中区总工会'].map((unit) => sheet(achievements, [won], { unit }))
    expect(briefs(listedTwice, sheets)).toEqual([])
  })
})
