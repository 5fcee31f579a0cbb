import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../programmes/registry.ts'
import { parameterSet } from '../../../programmes/registry-of.ts'
import { shandongStudioApplication } from '../../../programmes/shandong-studio/forms/studio-application.ts'
import { parameterRows } from '../../../rules/parameters/parameter-rows.ts'
import { isRefusal, recogniseSubmission } from '../../../submissions/recognise/recognise-submission.ts'
import { parameterSheet } from '../../../templates/forms/parameters.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { EDITION, type Form, headerName } from '../../../templates/sheet/form.ts'
import { type Book, type Cell, columnName, type Grid } from '../../../templates/sheet/grid.ts'
import { gridOf } from '../../support/rows.ts'
import { sample } from '../support/samples.ts'
import { bookOf, cardOf, type Rows, type Sent } from '../support/submissions.ts'

const SENT: Sent = { programme: 'jinan-studio', unit: '历下区总工会', rows: {} }

/** A workbook with some of its sheets put in the place of its own, by name, or added. */
const withSheets = (book: Book, ...sheets: readonly Grid[]): Book => ({
  sheets: [
    ...book.sheets.map((own) => sheets.find(({ name }) => name === own.name) ?? own),
    ...sheets.filter(({ name }) => !book.sheets.some((own) => own.name === name)),
  ],
})

const INFO = {
  unit: '历下区总工会',
  unitKind: '区县总工会',
  sentTo: '济南市总工会',
  programme: '济南市创新工作室',
  year: 2026,
  version: 1,
}

const withInfo = (values: Readonly<Record<string, Cell>>): Book =>
  withSheets(bookOf(SENT), cardOf(submissionInfo, { ...INFO, ...values }))

const cellOf = (key: keyof typeof INFO): string => `B${Object.keys(submissionInfo.columns).indexOf(key) + 3}`

function read(book: Book) {
  const submission = recogniseSubmission(registry, book, 'a.xlsx')
  if (isRefusal(submission)) throw new Error(submission.reason)
  // The files hold no applications: what is said of that is tested elsewhere.
  const findings = submission.findings.map(({ finding }) => finding)
  return { submission, findings: findings.filter(({ header }) => header !== '零报告') }
}

function reasonOf(book: Book): string {
  const refused = recogniseSubmission(registry, book, 'a.xlsx')
  if (!isRefusal(refused)) throw new Error('it was accepted')
  return refused.reason
}

/** 填报参数 as a blank carries it, with units, and with some values changed by hand. */
function parametersOf(units: readonly string[], changed: Readonly<Record<string, Cell>> = {}): Grid {
  const rows = parameterRows(parameterSet(registry.byId('jinan-studio'), 2026), {
    edition: EDITION,
    template: 'test',
    units,
  }).map((row) => ({ ...row, value: changed[row.code] ?? row.value }))
  return gridOf(parameterSheet, rows as unknown as Rows)
}

describe('names of unions', () => {
  it.each<[Cell, string]>([
    ['历下区总工会', '历下区总工会'],
    ['历下区 总工会', '历下区总工会'],
    ['历 下　区总工会', '历下区总工会'],
    ['某某集团工会', '某某集团工会'],
  ])('the sender %s is %s', (unit, official) => {
    const { submission, findings } = read(withInfo({ unit }))
    expect(submission.unit).toBe(official)
    expect(submission.info.row.unit).toBe(unit)
    expect(submission.sheets[0]!.source.unit).toBe(official)
    expect(findings.map(({ severity, address, message }) => [severity, address, message])).toEqual(
      unit === official ? [] : [['info', cellOf('unit'), `“${unit}”按“${official}”读取`]],
    )
  })

  it('the receiver is known however it is spaced', () => {
    const { submission, findings } = read(withInfo({ sentTo: '济南市 总工会' }))
    expect(submission.sentTo).toBe('济南市总工会')
    expect(findings).toMatchObject([
      { severity: 'info', address: cellOf('sentTo'), expected: '济南市总工会' },
    ])
  })

  it('a unit that the office listed in the blank is known too', () => {
    const book = withSheets(withInfo({ unit: '高新（ＣＢＤ） 工会' }), parametersOf(['高新（CBD）工会']))
    expect(read(book).submission.unit).toBe('高新（CBD）工会')
  })
})

describe('what is left out is reported', () => {
  const NOTES: Grid = { name: '过程稿', hidden: false, merges: [], rows: [{ number: 2, cells: ['草稿', 1] }] }

  it('a sheet that is no form, but not an empty one', () => {
    const { findings } = read(
      withSheets(bookOf(SENT), NOTES, { ...NOTES, name: '空表', rows: [{ number: 1, cells: [null, ' '] }] }),
    )
    expect(findings).toMatchObject([{ kind: 'layout', severity: 'info', sheet: '过程稿' }])
    expect(findings[0]?.message).toContain('1 行')
  })

  const table = gridOf(jinanStudioApplication, [sample(jinanStudioApplication)])
  const width = Object.keys(jinanStudioApplication.columns).length
  const extended = (...tails: readonly (readonly Cell[])[]): Grid => ({
    ...table,
    rows: [
      table.rows[0]!,
      { ...table.rows[1]!, cells: table.rows[1]!.cells.slice(0, width) },
      { ...table.rows[2]!, cells: [...table.rows[2]!.cells, '序号', '*备用栏', '空栏'] },
      ...tails.map((tail, i) => ({
        number: table.rows[3]!.number + i,
        cells: [...table.rows[3]!.cells.slice(0, width), ...tail],
      })),
    ],
  })

  it('a column that the form does not know, where rows hold something in it', () => {
    const { submission, findings } = read(
      withSheets(bookOf(SENT), extended([1, '甲', null], [2, null, ' '], [3, '乙', null])),
    )
    expect(
      submission.sheets.find(({ reading }) => reading.form === (jinanStudioApplication as Form))?.reading
        .records,
    ).toHaveLength(3)
    expect(findings).toMatchObject([
      { severity: 'info', header: '备用栏', row: table.rows[2]!.number, column: width + 2 },
    ])
    expect(findings[0]?.message).toContain('有 2 行')
  })

  const columnsFrom =
    (...names: readonly string[]) =>
    (tails: readonly (readonly Cell[])[]) => {
      const rows = extended(...tails).rows.map((row, i) =>
        i === 2 ? { ...row, cells: [...row.cells.slice(0, width), ...names] } : row,
      )
      const { findings } = read(withSheets(bookOf(SENT), { ...table, rows }))
      return findings.map(({ severity, message, address }) => [severity, address, message])
    }
  const [first, second] = [columnName(width + 1), columnName(width + 2)]
  const at = table.rows[3]!.number

  it.each<[string, readonly string[], readonly (readonly Cell[])[], string | null, string]>([
    ['one column', [], [['甲'], ['乙']], `${first}${at}`, `${first} 列没有表头，有 2 行填了内容，没有读取`],
    [
      'two columns',
      [],
      [[null, '甲'], ['乙'], [' ', null]],
      `${first}${at + 1}`,
      `${first}、${second} 列没有表头，有 2 行填了内容，没有读取`,
    ],
    ['none of them holding anything', [], [[null, ' ']], null, ''],
    [
      'beside a serial number',
      ['序号'],
      [[1, '甲']],
      `${second}${at}`,
      `${second} 列没有表头，有 1 行填了内容，没有读取`,
    ],
    ['where the header is there', ['序号'], [[1], [2]], null, ''],
  ])('cells under no header: %s', (_name, names, tails, address, message) => {
    expect(columnsFrom(...names)(tails)).toEqual(address === null ? [] : [['info', address, message]])
  })

  it('a label on a card is no header, and what stands beside its value is not asked about', () => {
    const info = bookOf(SENT).sheets.find(({ name }) => name === '报送信息')!
    const rows = info.rows.map((row) => ({ ...row, cells: [...row.cells, '请照公章填'] }))
    expect(read(withSheets(bookOf(SENT), { ...info, rows })).findings).toEqual([])
  })

  it('rows that were read as totals or notes', () => {
    const { findings } = read(
      withSheets(bookOf(SENT), {
        ...table,
        rows: [
          ...table.rows,
          { number: 12, cells: ['合计', null, 3] },
          { number: 14, cells: ['填表人：张三', '2026年5月1日'] },
          { number: 15, cells: ['以上工作室均经公示无异议'] },
        ],
      }),
    )
    expect(findings).toMatchObject([
      { severity: 'info', message: '第 12 行按合计读，第 14、15 行按注读，不作记录' },
    ])
  })
})

describe('填报参数', () => {
  it('as it was sent out gives no finding', () => {
    expect(read(withSheets(bookOf(SENT), parametersOf(['历下区总工会']))).findings).toEqual([])
  })

  it.each([
    ['jn-grant', '90000'],
    ['jn-running-years', 1],
    ['year', 2025],
  ])('with %s changed to %s is told at its hash', (code, value) => {
    const { findings } = read(withSheets(bookOf(SENT), parametersOf([], { [code]: value })))
    expect(findings).toMatchObject([
      { severity: 'info', sheet: '填报参数', message: '填报参数被改动过，汇总时以办公室的为准' },
    ])
    expect(findings[0]?.address).toMatch(/^C\d+$/)
  })

  it('of an old edition is reported by its edition alone', () => {
    const { findings } = read(
      withSheets(bookOf(SENT), parametersOf([], { edition: '2025.1', 'jn-running-years': 1 })),
    )
    expect(findings.map(({ severity }) => severity)).toEqual(['error'])
  })
})

describe('a workbook that is refused', () => {
  it.each<[Readonly<Record<string, Cell>>, readonly string[]]>([
    [
      { unitKind: '区县工会' },
      [`${cellOf('unitKind')}“单位类型”填的是“区县工会”，可填：区县总工会、局（委）工会、大企业工会。`],
    ],
    [
      { unitKind: '区县工会', programme: null },
      ['可填：区县总工会、局（委）工会、大企业工会、产业工会', '“申报项目”未填'],
    ],
    [{ unit: null }, [`${cellOf('unit')}“报送单位”未填`]],
    [{ year: '二〇二六' }, [`${cellOf('year')}“申报年度”填的是“二〇二六”，请填四位年份`]],
    [{ programme: '创新' }, [`${cellOf('programme')}“申报项目”填的是“创新”，可填：济南市创新工作室`]],
  ])('for %j names cell, value and options', (values, words) => {
    for (const word of words) expect(reasonOf(withInfo(values))).toContain(word)
  })

  it('names a field that is not there', () => {
    const info = cardOf(submissionInfo, INFO)
    const name = headerName(submissionInfo.columns.year)
    const without = { ...info, rows: info.rows.filter(({ cells }) => cells[0] !== name) }
    expect(reasonOf(withSheets(bookOf(SENT), without))).toContain('缺少“申报年度”一栏')
  })

  const of = (form: Form, drop = 0): Grid => {
    const table = gridOf(form, [])
    const keep = (cells: readonly Cell[]) => cells.slice(0, cells.length - drop)
    return {
      ...table,
      rows: table.rows.map((row, i) => (i === 0 ? row : { ...row, cells: keep(row.cells) })),
    }
  }

  it.each([
    ['山东省创新工作室', jinanStudioApplication, '济南市创新工作室'],
    ['济南市创新工作室', shandongStudioApplication, '山东省创新工作室'],
  ])('says %s, and holds the form of another programme', (programme, form, inside) => {
    const book = withSheets(withInfo({ programme, unitKind: '市总工会' }), of(form))
    expect(reasonOf(book)).toBe(
      `“报送信息”表写的是${programme}，里面却是${inside}的申报表：请改正申报项目或换用对应模板`,
    )
  })

  it('its own form with columns cut off is no other programme’s', () => {
    const book = withSheets(withInfo({}), of(jinanStudioApplication, 12))
    expect(read(book).submission.programme.id).toBe('jinan-studio')
  })
})
