import { describe, expect, it } from 'vitest'
import { selfCheckText } from '../../../addin/session/self-check-text.ts'
import { book } from './marked-book.ts'
import { LEVELS, openExcel } from './open-excel.ts'

describe.each(LEVELS)('安装自检 at ExcelApi 1.%i', (level) => {
  it('tries what there is, and leaves the workbook as it was', async () => {
    const { host, session } = openExcel(level, book)
    const before = session.book.book()
    const { facts, calls } = await host.selfCheck()
    expect(facts.at(-1)).toEqual(['ExcelApi', `1.${level}`])
    expect(calls.length).toBeGreaterThan(12)
    expect(calls.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    for (const { set, outcome, name } of calls)
      expect([name, outcome]).toEqual([name, Number(set.split('.')[1]) <= level ? 'passed' : 'absent'])
    expect(session.book.book()).toEqual(before)
    expect(session.registrations).toBe(0)
  })
})

it('tells what fails with its code, and takes its sheet away all the same', async () => {
  const { host, session } = openExcel(21, book, [], { listsFail: true, notesFail: true })
  const result = await host.selfCheck()
  const failed = result.calls.filter(({ outcome }) => outcome === 'failed')
  expect(failed.map(({ name, detail }) => [name, detail.split(' ')[0]])).toEqual([
    ['标记多个区域', 'InvalidArgument'],
    ['写批注、清除批注', 'GeneralException'],
  ])
  expect(session.book.sheets).toHaveLength(book.sheets.length)
  expect(selfCheckText(result)).toMatch(/^工会申报校验\t安装自检\n/)
  expect(selfCheckText(result)).toContain('标记多个区域\tExcelApi 1.9\tfailed\t')
})

it('a client without notes has none, although the set is there', async () => {
  const { host } = openExcel(21, book, [], { asPublished: true })
  const { calls } = await host.selfCheck()
  expect(calls.find(({ name }) => name.includes('批注'))).toMatchObject({
    outcome: 'absent',
    detail: 'notes',
  })
})
