import { describe, expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { readingFindings } from '../../rules/reading-findings.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { read } from '../../templates/read/read.ts'
import type { Form } from '../../templates/sheet/form.ts'

/** What is reported of a sheet whose last column is blank in its one row. */
function blank(form: Form, programme: string | null, ...headers: string[]) {
  const cells = (last: string | null) => [...headers.slice(0, -1).map(() => '某某'), last]
  const rows = [
    { number: 1, cells: headers },
    { number: 2, cells: cells(null) },
  ]
  const reading = read({ name: form.sheet, hidden: false, merges: [], rows }, form)!
  return readingFindings({ reading, source: { file: '某.xlsx', programme, unit: null } }, registry.grounds)
    .map(({ finding }) => finding)
    .filter(({ rule }) => rule === 'form/required')
    .map(({ header, address, severity, article, measure }) => [header, address, severity, article, measure])
}

describe('a blank in a column that must be filled', () => {
  const { application } = registry.byId('jinan-studio')
  const INVOLVED = ['摘要', '一级科目', '凭证号', '金额（元）']

  it('is reported under the clause that asks for it', () => {
    expect(blank(application, 'jinan-studio', '申报编号', '所在部门', '职称', '所在单位')).toEqual([
      ['所在单位', 'D2', 'error', '第六条（四）', '市创新工作室办法'],
    ])
    expect(blank(application, 'jinan-studio', '所在单位', '所在部门', '职称', '申报编号')).toEqual([
      ['申报编号', 'D2', 'error', '第十条（一）', '市创新工作室办法'],
    ])
  })

  it('is reported under the measure of its programme where several share the sheet', () => {
    expect(blank(fundEntries, 'jinan-studio', ...INVOLVED)).toEqual([
      ['金额（元）', 'D2', 'error', '第十二条', '市创新工作室办法'],
    ])
    expect(blank(fundEntries, 'shandong-studio', ...INVOLVED)).toEqual([
      ['金额（元）', 'D2', 'error', '第十五条', '省创新工作室办法'],
    ])
  })

  it('names no article where it is not known which measure rules, or no clause asks for it', () => {
    expect(blank(fundEntries, null, ...INVOLVED)).toEqual([['金额（元）', 'D2', 'error', null, null]])
    expect(blank(fundEntries, 'jinan-studio', '摘要', '一级科目', '凭证号', '申报编号')).toEqual([
      ['申报编号', 'D2', 'error', null, null],
    ])
  })
})
