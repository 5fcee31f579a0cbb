import { describe, expect, it } from 'vitest'
import { deadline } from '../../../programmes/jinan-studio/parameters.ts'
import { registry } from '../../../programmes/registry.ts'
import { extensionOf } from '../../../submissions/office/extension.ts'
import { officeParameters } from '../../../submissions/office/office.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { decisions } from '../../../templates/forms/decisions.ts'
import { noticeTerms } from '../../../templates/forms/notice.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import type { Cell } from '../../../templates/sheet/grid.ts'
import { sample } from '../support/samples.ts'
import { officeOf } from '../support/submissions.ts'

const CITY = '济南市创新工作室'

/** What is said of the order of recommendation: severity and row of each. */
function ranks(...lines: readonly [programme: string, decision: string, rank: number | null][]) {
  const rows = lines.map(([programme, decision, rank], i) =>
    sample(decisions, { programme, unit: '历下区总工会', number: `A${i}`, decision, rank }),
  )
  return officeOf('济南市总工会', { [decisions.id]: rows }, [decisions])
    .findings.map(({ finding }) => finding)
    .filter(({ header }) => header === '排序')
    .map(({ severity, message }) => [severity, message])
}

describe('the order of recommendation', () => {
  it('is reported where two lines of one programme bear one place', () => {
    expect(ranks([CITY, '推荐', 1], [CITY, '推荐', 2], [CITY, '推荐', 1])).toEqual([
      ['warning', expect.stringMatching(/^排序 1 与第 \d+ 行重号$/)],
    ])
  })

  it('counts each programme by itself, and only what is recommended and placed', () => {
    expect(ranks([CITY, '推荐', 1], ['山东省创新工作室', '推荐', 1], [CITY, '不推荐', 1])).toEqual([])
    expect(ranks([CITY, '推荐', null], [CITY, '推荐', null])).toEqual([])
  })
})

describe('the day of a decision', () => {
  const found = (decision: string | null, decidedOn: string | null) =>
    officeOf(
      '济南市总工会',
      {
        [decisions.id]: [
          sample(decisions, { programme: CITY, unit: '历下区总工会', number: 'A', decision, decidedOn }),
        ],
      },
      [decisions],
    )
      .findings.map(({ finding }) => finding)
      .filter(({ header }) => header === '审定日期')
      .map(({ severity, message, address }) => [severity, message, address?.replace(/\d+$/, '')])

  const column = (message: string) => [['error', message, expect.stringMatching(/^[A-Z]+$/)]]

  it.each([
    ['推荐', '2026-07-20', []],
    ['推荐', null, column('意见是“推荐”，没有填审定日期')],
    ['推荐', '2026年7月', []],
    ['不推荐', null, [['warning', '意见是“不推荐”，没有填审定日期', expect.stringMatching(/^[A-Z]+$/)]]],
    ['不推荐', '2026-07-20', []],
    [null, null, []],
    [null, '2026-07-20', []],
  ])('%s on %s', (decision, decidedOn, expected) => {
    expect(found(decision, decidedOn)).toEqual(expected)
  })

  it('is reported once where it cannot be read', () => {
    expect(found('推荐', '月底').map(([severity]) => severity)).toEqual(['error'])
  })
})

describe('a notice', () => {
  const BY = '济工办〔2026〕3号'
  /** What is said of one line of it. */
  function told(programme: string, term: string, value: Cell, document: Cell) {
    const rows = [{ programme, term, value, document }]
    return officeOf('济南市总工会', { [noticeTerms.id]: rows }, [noticeTerms])
      .findings.map(({ finding }) => finding)
      .filter(({ sheet }) => sheet === noticeTerms.sheet)
  }

  it.each<[string, string, Cell, Cell]>([
    [CITY, '市级资助金额', 50_000, null],
    [CITY, '市级资助金额', 50_000, BY],
    [CITY, '市级资助金额', '5万元', null],
    [CITY, 'jn-grant', '50,000', null],
    [CITY, '市级命名控制数', 10, null],
    ['济南市隐患排查奖励', '报送截止日', '2026-09-30', null],
    ['济南市隐患排查奖励', '报送截止日', '2026年9月30日', null],
    // Where the measure gives none there is nothing to depart from.
    [CITY, '报送截止日', '2026-06-30', null],
    [CITY, '基准日', '2026-06-30', null],
  ])(
    'of %s that repeats what the measure says or fills what it leaves open is not worth a word: %s, %s, %s',
    (...line) => {
      expect(told(...line)).toEqual([])
    },
  )

  it.each([
    [CITY, '市级资助金额', 49_999.99, BY, 'info', `市级资助金额按${BY}执行，与办法的规定不同`],
    [CITY, '市级资助金额', 49_999.99, null, 'error', '市级资助金额与办法不同，却没有写明文号，未采用'],
    [CITY, '市级命名控制数', 11, null, 'error', '市级命名控制数与办法不同，却没有写明文号，未采用'],
    [
      '济南市隐患排查奖励',
      '报送截止日',
      '2026-10-01',
      null,
      'info',
      '报送截止日按年度通知执行，与办法的规定不同',
    ],
    [
      '济南市隐患排查奖励',
      '报送截止日',
      '2026年9月',
      null,
      'info',
      '报送截止日按年度通知执行，与办法的规定不同',
    ],
    [CITY, '市级命名控制数', '十来家', BY, 'error', '“十来家” 不是一个整数'],
    [CITY, '奖励标准', 1, BY, 'error', '“奖励标准” 不是本项目的通知要素'],
  ])(
    'of %s that departs from the measure is told at its value: %s, %s, %s',
    (programme, term, value, document, severity, message) => {
      const found = told(programme, term, value, document)
      expect(found).toMatchObject([
        { severity, message, kind: 'layout', file: '济南市总工会.xlsx', header: '取值', row: 4 },
      ])
      const at = String.fromCharCode(65 + Object.keys(noticeTerms.columns).indexOf('value'))
      expect(found[0]?.address).toBe(`${at}4`)
    },
  )
})

describe('the reason of a refusal', () => {
  const told = (values: Readonly<Record<string, string | null>>) =>
    officeOf(
      '济南市总工会',
      {
        [decisions.id]: [
          sample(decisions, { programme: CITY, unit: '历下区总工会', number: 'A', ...values }),
        ],
      },
      [decisions],
    )
      .findings.map(({ finding }) => finding)
      .filter(({ code }) => code === 'office/decision-incomplete')
      .map(({ severity, header, message }) => [severity, header, message])

  const ON = { decidedOn: '2026-07-20' }
  const missing = (what: string, header = '理由') => [['warning', header, what]]

  it.each<[string, Readonly<Record<string, string | null>>, unknown]>([
    ['不推荐 with reason and day', { decision: '不推荐', reason: '运行不足两年', ...ON }, []],
    ['不推荐 without a reason', { decision: '不推荐', ...ON }, missing('意见是“不推荐”，没有写明理由')],
    [
      '不推荐 with 同意 for a reason',
      { decision: '不推荐', reason: '同意', ...ON },
      missing('意见是“不推荐”，没有写明理由'),
    ],
    [
      '不推荐 without a day',
      { decision: '不推荐', reason: '运行不足两年' },
      missing('意见是“不推荐”，没有填审定日期', '审定日期'),
    ],
    ['剔除 with reason and day', { duplicate: '剔除', reason: '与 A2 是同一工作室', ...ON }, []],
    ['剔除 without a reason', { duplicate: '剔除', ...ON }, missing('重复处理是“剔除”，没有写明理由')],
    [
      '剔除 without a day',
      { duplicate: '剔除', reason: '与 A2 是同一工作室' },
      missing('重复处理是“剔除”，没有填审定日期', '审定日期'),
    ],
    ['保留', { duplicate: '保留' }, []],
    ['不是重复', { duplicate: '不是重复' }, []],
    ['推荐 without a reason', { decision: '推荐', ...ON }, []],
    ['nothing decided', {}, []],
  ])('%s', (_, values, expected) => {
    expect(told(values)).toEqual(expected)
  })

  it('is asked at both cells where both are missing', () => {
    expect(told({ decision: '不推荐' }).map(([, header]) => header)).toEqual(['理由', '审定日期'])
  })
})

describe('days of another year', () => {
  const faults = (form: Form, values: Readonly<Record<string, string | null>>) =>
    officeOf('济南市总工会', { [form.id]: [sample(form, { programme: CITY, ...values })] }, [form])
      .findings.map(({ finding }) => finding)
      .filter(({ code }) => code === 'office/other-year')
      .map(({ severity, header, value }) => [severity, header, value])

  it.each([
    ['报送截止日', '2025-09-30', true],
    ['报送截止日', '2026-01-01', false],
    ['报送截止日', '2026-09-30', false],
    ['报送截止日', '2027-01-15', false],
    ['报送截止日', '2062-09-30', true],
    ['补正截止日', '2025-12-31', true],
    ['补正截止日', '2027-01-15', false],
    ['基准日', '2025-12-31', false],
    ['基准日', '2024-12-31', true],
  ])('%s %s', (term, value, refused) => {
    expect(faults(noticeTerms as unknown as Form, { term, value })).toEqual(
      refused ? [['error', '取值', value]] : [],
    )
  })

  it('are not used', () => {
    const used = (value: string) => {
      const office = officeOf(
        '济南市总工会',
        { [noticeTerms.id]: [sample(noticeTerms, { programme: CITY, term: '报送截止日', value })] },
        [noticeTerms],
      )
      return officeParameters([office], registry.byId('jinan-studio'), 2026).get(deadline)?.toString()
    }
    expect(used('2026-09-30')).toBe('2026-09-30')
    expect(used('2025-09-30')).toBeUndefined()
  })

  it.each([
    ['2026-10-15', '2026-10-15', []],
    ['2025-10-15', undefined, [['error', '延期至', '2025-10-15']]],
  ])('a unit’s term extended to %s', (extendedTo, holds, expected) => {
    const values = { unit: '历下区总工会', extendedTo, extensionReason: '经王芳同意' }
    const office = officeOf(
      '济南市总工会',
      { [allocations.id]: [sample(allocations, { programme: CITY, ...values })] },
      [allocations],
    )
    expect(faults(allocations as unknown as Form, values)).toEqual(expected)
    expect(extensionOf(office, registry.byId('jinan-studio'), '历下区总工会')?.toString()).toBe(holds)
  })
})
