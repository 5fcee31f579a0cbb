import { describe, expect, it } from 'vitest'
import { namedAlready as namedAlreadyOver } from '../../../programmes/across/merge/named-already.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../programmes/registry.ts'
import { ledgerLines } from '../../../submissions/state/ledger-entry.ts'
import { notInLedger } from '../../../submissions/state/ledger-events.ts'
import { historyOf } from '../../../submissions/state/ledger-history.ts'
import { assessments } from '../../../templates/forms/assessments.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { ledger } from '../../../templates/forms/ledger.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { findingsOf, sheet } from '../../support/rows.ts'

const namedAlready = namedAlreadyOver(registry.programmes)

const PROGRAMME = '济南市创新工作室'
const HAPPENED = { programme: PROGRAMME, year: 2026, grantSource: '市总资助' }
const CITY = { unit: '济南市总工会', file: '审定.xlsx' }

const named = {
  programme: PROGRAMME,
  namedYear: 2026,
  unit: '历下区总工会',
  number: 'LX-01',
  studio: '甲工作室',
  leader: '张三',
  issuedOn: '2026-08-01',
  namingDocument: '济工发〔2026〕8号',
}

const shown = (lines: ReturnType<typeof ledgerLines>) =>
  lines.map(({ kind, year, name, on, amount, result, sourceFile, sourceRow }) =>
    [kind, year, name, on?.toString(), amount, result, sourceFile, sourceRow].map((each) => each ?? ''),
  )

describe('what happened', () => {
  it('is a naming once its document is out', () => {
    const rows = [
      named,
      { ...named, number: 'LX-02', studio: '乙工作室', issuedOn: null, namingDocument: null },
      { ...named, number: 'LX-03', studio: '丙工作室', reviewResult: '不通过' },
      { ...named, number: 'LX-04', studio: '丁工作室', programme: '山东省创新工作室' },
    ]
    expect(shown(ledgerLines([sheet(namingList, rows, CITY)], HAPPENED))).toEqual([
      ['命名', 2026, '甲工作室', '2026-08-01', '', '', '审定.xlsx', 5],
    ])
  })

  it('is not in the ledger until a run has entered it', () => {
    const office = {
      union: CITY.unit,
      year: 2026,
      sheets: [
        sheet(
          namingList,
          [named, { ...named, number: 'LX-02', studio: '乙工作室', issuedOn: null, namingDocument: null }],
          CITY,
        ),
      ],
    }
    const late = notInLedger(registry.programmes, office, [])
    expect(late.map(({ kind, name, sourceRow }) => [kind, name, sourceRow])).toEqual([
      ['命名', '甲工作室', 5],
    ])
    expect(notInLedger(registry.programmes, office, [{ form: 'ledger', values: late[0]! }])).toEqual([])
  })

  it.each([
    [{ direction: '收入', source: '市总资助', bookkeeper: '基层工会' }, '资助'],
    [{ direction: '收入', source: '省总资助', bookkeeper: '基层工会' }, null],
    [{ direction: '收入', source: '单位配套', bookkeeper: '基层工会' }, '配套'],
    [{ direction: '支出', source: '市总资助', purpose: '设备购置' }, '支出'],
    [{ direction: '支出', source: '市总资助', bookkeeper: '系统工会' }, null],
  ])('of money: %j is %s', (row, kind) => {
    const entry = { number: 'LX-01', studio: '甲工作室', arrivedOn: '2026-09-01', amount: 50_000, ...row }
    const lines = ledgerLines([sheet(fundEntries, [entry])], HAPPENED)
    expect(lines.map((line) => [line['kind'], line['amount']])).toEqual(
      kind === null ? [] : [[kind, 5_000_000]],
    )
  })

  it('of an assessment that failed are the assessment, its term, its outcome and the loss of the plaque', () => {
    const row = {
      number: 'LX-01',
      studio: '甲工作室',
      year: 2025,
      kind: '抽查',
      assessor: '市总工会',
      assessedOn: '2026-01-10',
      result: '不合格',
      rectifyBy: '2026-03-31',
      rectifyResult: '不达标',
      delistedOn: '2026-04-20',
    }
    expect(shown(ledgerLines([sheet(assessments, [row])], HAPPENED)).map((line) => line.slice(0, 6))).toEqual(
      [
        ['检查', 2025, '甲工作室', '2026-01-10', '', '不合格'],
        ['限期整改', 2026, '甲工作室', '2026-01-10', '', ''],
        ['整改结论', 2026, '甲工作室', '2026-03-31', '', '不达标'],
        ['摘牌', 2026, '甲工作室', '2026-04-20', '', ''],
      ],
    )
  })
})

describe('history from the ledger alone', () => {
  const event = (values: object) => ({
    programme: PROGRAMME,
    unit: '历下区总工会',
    name: '甲工作室',
    ...values,
  })
  const from = (rows: readonly object[]) =>
    historyOf(
      [sheet(ledger, rows as never, { unit: '济南市总工会', file: '台账.xlsx' })],
      2026,
      registry.programmes,
    )

  it('tells a rule that the studio was named before, and where that stands', () => {
    const history = from([event({ kind: '命名', year: 2021, who: '张三', on: '2021-08-01' })])
    const [found, ...others] = findingsOf(namedAlready, [
      sheet(jinanStudioApplication, [{ number: 'LX-07', studio: '甲工作室', leader: '张三' }]),
      sheet(officeInfo, [{ office: '济南市总工会', level: '市级', year: 2026 }], CITY),
      ...history,
    ])
    expect(others).toEqual([])
    expect(found).toMatchObject({ severity: 'review', rule: 'merge/named-already' })
    expect(found?.related).toEqual([{ file: '台账.xlsx', sheet: '台账', address: 'F4' }])
  })

  it('and that it lost its plaque', () => {
    const history = from([event({ kind: '摘牌', year: 2024, on: '2024-05-01', number: 'LX-07' })])
    const [found] = findingsOf(namedAlready, [
      sheet(jinanStudioApplication, [{ number: 'LX-07', studio: '甲工作室', leader: '张三' }]),
      sheet(officeInfo, [{ office: '历下区总工会', level: '市级', year: 2026 }], { unit: '历下区总工会' }),
      ...history,
    ])
    expect(found?.message).toContain('2024-05-01 摘牌')
    expect(found?.related).toMatchObject([{ file: '台账.xlsx', sheet: '台账' }])
  })

  it('leaves the year at work to its own sheets', () => {
    expect(from([event({ kind: '命名', year: 2026 }), event({ kind: '命名', year: 2027 })])).toEqual([])
  })
})
