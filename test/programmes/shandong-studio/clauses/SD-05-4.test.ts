import { describe, expect, it } from 'vitest'
import { teamStructure } from '../../../../programmes/shandong-studio/clauses/SD-05-4.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { members } from '../../../../templates/forms/members.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const ONE = { number: 'A', name: '张三', age: 35, education: '本科', skillGrade: '高级工' }
const OTHER = { number: 'A', name: '李四', age: 46, education: '大专', title: '工程师' }

const sheets = (rows: readonly object[], all: number | null = 2) => [
  sheet(shandongStudioApplication, [{ number: 'A', members: all }]),
  sheet(members, rows),
]

describe('rule SD-05-4', () => {
  it.each([
    ['all given', [ONE, OTHER], 2, []],
    ['fewer listed than there are', [ONE], 5, []],
    ['more listed than there are, which workbook/same-team reports', [ONE, OTHER], 1, []],
    ['as many as are not given', [ONE, OTHER], null, []],
    ['nobody listed', [], 2, ['review members']],
    ['listed for another studio', [{ ...ONE, number: 'B' }], 2, ['review members']],
    [
      'nobody’s age given',
      [
        { ...ONE, age: null },
        { ...OTHER, age: null },
      ],
      2,
      ['review members'],
    ],
    ['one age given', [{ ...ONE, age: null }, OTHER], 2, []],
    ['a title stands for a grade', [{ ...ONE, skillGrade: null }, OTHER], 2, []],
    ['neither grade nor title', [{ ...ONE, skillGrade: null }], 2, ['review members']],
    ['an age that cannot be read', [{ ...ONE, age: '三十出头' }], 2, []],
    ['names only', [{ number: 'A', name: '张三' }], 2, ['review members']],
  ])('%s', (_name, rows, all, expected) => {
    expect(briefs(teamStructure, sheets(rows, all))).toEqual(expected)
  })

  it('shows the distribution', () => {
    expect(factsFor(teamStructure, sheets([ONE, OTHER, { ...OTHER, age: 36 }], 3))).toEqual({
      成员总数: '3',
      成员表人数: '3',
      年龄: '35 岁以下 1、36—45 岁 1、46 岁以上 1',
      学历: '本科 1、专科 2',
      技能等级: '三级/高级工 1、未填 2',
      职称: '未填 1、工程师 2',
    })
  })
})
