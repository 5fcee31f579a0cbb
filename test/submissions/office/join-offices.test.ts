import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../programmes/registry.ts'
import { decide } from '../../../submissions/merge/decided.ts'
import { applicationsOf } from '../../../submissions/merge/entry.ts'
import { joinOffices } from '../../../submissions/office/join-offices.ts'
import type { Office } from '../../../submissions/office/office.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { decisions } from '../../../templates/forms/decisions.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { noticeTerms } from '../../../templates/forms/notice.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import { type Cells, sheet } from '../../support/rows.ts'
import { rowsOf, submission } from '../support/node.ts'

const CITY = '济南市总工会'
const PROGRAMME = '济南市创新工作室'

const part = (file: string, sheets: readonly (readonly [Form, readonly object[]])[]): Office => ({
  file,
  union: CITY,
  level: '市级',
  year: 2026,
  contact: undefined,
  phone: undefined,
  date: undefined,
  sheets: sheets.map(([form, rows]) => sheet(form, rows as readonly Cells<Form>[], { unit: CITY, file })),
  findings: [],
})

const form = <F extends Form>(of: F): Form => of as unknown as Form
const info = (values: object = {}) =>
  [form(officeInfo), [{ office: CITY, level: '市级', year: 2026, ...values }]] as const
const line = (values: object) => ({ programme: PROGRAMME, unit: '历下区总工会', number: 'LX-01', ...values })

const notice = part('通知.xlsx', [
  info({ contact: '王芳' }),
  [form(noticeTerms), [{ programme: PROGRAMME, term: '基准日', value: '2026-05-31' }]],
  [form(allocations), [{ programme: PROGRAMME, unit: '历下区总工会', max: 2 }]],
])
const decided = part('审定.xlsx', [
  info(),
  [form(decisions), [line({ decision: '推荐', rank: 1, decidedOn: '2026-07-20' })]],
  [form(namingList), [line({ studio: '甲工作室', leader: '张三', namedYear: 2026 })]],
])

const found = ({ findings }: Office) =>
  findings.map(({ finding: { severity, file, address, message } }) => [severity, file, address, message])

describe('an office in several workbooks', () => {
  it('lacks no sheet that one of them has', () => {
    expect(found(joinOffices(registry, [notice, decided]))).toEqual([])
    expect(found(joinOffices(registry, [notice])).map(([severity, file]) => [severity, file])).toEqual([
      ['warning', '通知.xlsx'],
      ['warning', '通知.xlsx'],
    ])
    expect(found(joinOffices(registry, [notice], [form(decisions), form(namingList)]))).toEqual([])
  })

  it('says at both cells where they report the office differently; what only one says counts', () => {
    const other = part('审定.xlsx', [info({ contact: '李伟' }), ...[[form(decisions), [line({})]] as const]])
    const joined = joinOffices(registry, [notice, other, part('名单.xlsx', [[form(namingList), [line({})]]])])
    expect(joined.contact).toBeUndefined()
    expect(found(joined)).toEqual([
      ['warning', '通知.xlsx', 'E4', '本办公室另一份工作簿“审定.xlsx”写的不同，按这里的采用'],
      ['warning', '审定.xlsx', 'E4', '与“通知.xlsx”写的“王芳”不同，没有采用'],
    ])
  })

  it('finds a unit that stands twice in two files, and names the other file', () => {
    const twice = part('名额.xlsx', [[form(allocations), [{ programme: PROGRAMME, unit: '历下区总工会' }]]])
    expect(found(joinOffices(registry, [notice, decided, twice]))).toEqual([
      ['error', '名额.xlsx', 'B4', '“历下区总工会”与“通知.xlsx”第 4 行重复'],
    ])
  })

  it('finds a record decided twice differently at both cells, and follows neither', () => {
    const again = part('审定（二）.xlsx', [[form(decisions), [line({ decision: '不推荐' })]]])
    const office = joinOffices(registry, [notice, decided, again])
    const programme = registry.byId('jinan-studio')
    const sent = submission('jinan-studio', {
      unit: '历下区总工会',
      sheets: [rowsOf(jinanStudioApplication, [{ number: 'LX-01', studio: '甲工作室', leader: '张三' }])],
    })
    const { on, findings } = decide(office, programme, applicationsOf(sent, programme))
    expect(on.size).toBe(0)
    expect(findings.map(({ finding: f }) => [f.severity, f.file, f.address?.slice(-1), f.message])).toEqual([
      ['error', '审定.xlsx', '4', '“甲工作室”在“审定（二）.xlsx”第 4 行另有不同的意见，两条都未采用'],
      ['error', '审定（二）.xlsx', '4', '“甲工作室”在“审定.xlsx”第 4 行另有不同的意见，两条都未采用'],
    ])
  })
})
