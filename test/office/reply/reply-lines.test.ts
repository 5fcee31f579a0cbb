import { describe, expect, it } from 'vitest'
import { replyLines } from '../../../office/reply/reply-lines.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../programmes/registry.ts'
import { type Draft, type Finding, finding } from '../../../templates/findings/finding.ts'
import { address } from '../../../templates/sheet/grid.ts'
import { rowsOf, submission } from '../../submissions/support/node.ts'

const of = submission('jinan-studio', {
  unit: '历下区总工会',
  sheets: [
    rowsOf(jinanStudioApplication, [
      { number: 'LX-01', studio: '甲创新工作室' },
      { number: 'LX-02', studio: '乙创新工作室' },
    ]),
  ],
})
const [{ reading } = { reading: null }] = of.sheets
const rowOf = (record: number): number => reading!.records[record]!.number

function at(record: number, column: number, over: Partial<Draft> = {}): Finding {
  const row = rowOf(record)
  return finding(
    {
      kind: 'violation',
      code: 'form/required',
      rule: 'form/required',
      article: null,
      severity: 'error',
      sheet: reading!.sheet,
      row,
      column,
      address: address(row, column),
      header: `第 ${column} 栏`,
      value: null,
      expected: null,
      message: `“第 ${column} 栏”为必填项，未填写`,
      mend: '请填写',
      answer: null,
      ...over,
    },
    { file: '历下区.xlsx', programme: 'jinan-studio', unit: '历下区总工会' },
  )
}

const wrong = (record: number, column: number): Finding =>
  at(record, column, { code: 'form/unreadable', rule: null, value: '某天', message: '不是日期' })

describe('what a letter lists', () => {
  it('what is blank of a record is one line, in which each blank counts', () => {
    const lines = replyLines(registry, of, [at(0, 3), at(0, 4), at(0, 5), wrong(0, 23)])
    expect(lines).toEqual([
      {
        severity: '必须修改',
        place: `创新工作室申报表 第 ${rowOf(0)} 行`,
        message: 'LX-01 甲创新工作室：还有 3 栏必填未填',
        basis: '',
        mend: '请照表头批注逐栏填全',
        count: 3,
      },
      expect.objectContaining({ message: '不是日期', count: 1 }),
    ])
  })

  it.each([
    ['what an earlier letter had too', [1, 2, 3], '必须修改\n仍有'],
    ['what is new', [], '必须修改\n新出现'],
    ['both, each counted', [1, 3], '必须修改\n仍有 2\n新出现 1'],
  ])('a line of blanks says since when: %s', (_, had, severity) => {
    const blanks = [at(0, 3), at(0, 4), at(0, 5)]
    const [line, other] = replyLines(registry, of, [...blanks, wrong(0, 23)], (finding) => ({
      whose: 'LX-01',
      since: had.includes(blanks.indexOf(finding) + 1) ? '仍有' : '新出现',
    }))
    expect(line).toMatchObject({ severity, count: 3 })
    expect(other).toMatchObject({ severity: '必须修改\n新出现', place: expect.stringMatching(/^LX-01\n/) })
  })

  it('two records are two lines, and a single blank is said as it is', () => {
    const lines = replyLines(registry, of, [at(0, 3), at(0, 4), at(1, 3)])
    expect(lines.map(({ message, count }) => [message, count])).toEqual([
      ['LX-01 甲创新工作室：还有 2 栏必填未填', 2],
      ['“第 3 栏”为必填项，未填写', 1],
    ])
  })
})
