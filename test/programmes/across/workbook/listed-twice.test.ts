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
  patentNumber: 'ZL202010123456.3',
  receivedOn: '2024-03-01',
} as const
const prize = { number: 'A', name: '夹具', kind: '科学技术奖', receivedOn: '2024-03-01' } as const
const project = { number: 'A', year: 2025, name: '夹具改进', goal: '提效' } as const

describe('rule workbook/listed-twice', () => {
  it.each([
    ['once', [won], []],
    ['twice', [won, won], ['warning name#2']],
    ['three times', [won, won, won], ['warning name#2', 'warning name#3']],
    ['typed otherwise', [won, { ...won, name: ' 夹 具 ' }], ['warning name#2']],
    ['with a reason', [won, { ...won, explanation: '两次授权' }], ['warning name#2']],
    ['another patent of the same name', [won, { ...won, patentNumber: 'ZL202010123457.8' }], []],
    ['another day', [prize, { ...prize, receivedOn: '2024-03-02' }], []],
    [
      'half-width and full-width',
      [prize, { ...prize, name: '夹具（ＡＢ）' }, { ...prize, name: '夹具(ab)' }],
      ['warning name#3'],
    ],
    ['once more, with less said', [won, { ...won, receivedOn: null }], ['warning name#2']],
    ['once more, with more said', [won, { ...won, issuer: '国家知识产权局' }], ['warning name#2']],
    [
      'each with something of its own',
      [
        { ...prize, issuer: '省科技厅' },
        { ...prize, winners: '张三' },
      ],
      [],
    ],
    [
      'the patent again, otherwise told',
      [won, { ...won, name: '一种夹具', receivedOn: '2024-03-02' }],
      ['warning name#2'],
    ],
    [
      'two that wait for their numbers',
      [
        { ...won, patentNumber: '已受理', receivedOn: '2024-01-01' },
        { ...won, patentNumber: '已受理' },
      ],
      [],
    ],
    ['a prize for the patent', [won, { ...won, kind: '科学技术奖' }], []],
    [
      'less said of two that differ',
      [prize, { ...prize, receivedOn: '2023-01-01' }, { number: 'A', name: '夹具', kind: '科学技术奖' }],
      ['warning name#3'],
    ],
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
    ['again without its goal', [project, { ...project, goal: null }], ['warning name#2']],
    ['with another goal', [project, { ...project, goal: '降耗' }], []],
  ])('projects: %s', (_, rows, expected) => {
    expect(briefs(listedTwice, [sheet(projects, rows)])).toEqual(expected)
  })

  it('lets two senders list the same', () => {
    const sheets = ['历下区总工会', '市中区总工会'].map((unit) => sheet(achievements, [won], { unit }))
    expect(briefs(listedTwice, sheets)).toEqual([])
  })
})
