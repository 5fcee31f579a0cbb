/** A programme that no folder knows goes all the way by its value alone: nothing of this release's own shows through. */

import { beforeAll, describe, expect, it } from 'vitest'
import { makeBlank } from '../../../office/blanks-of-office.ts'
import { markedCopy } from '../../../office/reply/marked-copy.ts'
import { findingsOf, replyTo } from '../../../office/reply/reply.ts'
import { replyDocument } from '../../../office/reply/reply-docx.ts'
import { rollupBook } from '../../../office/report/rollup-book.ts'
import { findingsCsv, recordsCsv } from '../../../office/report/tables.ts'
import { type Run, rollup } from '../../../office/rollup.ts'
import { summaryOf } from '../../../office/summary.ts'
import type { Programme } from '../../../programmes/programme.ts'
import { parameterSet, templateFor } from '../../../programmes/registry-of.ts'
import { parameterRows } from '../../../rules/parameters/parameter-rows.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { capPanels, fundPanels } from '../../../submissions/counts/panels.ts'
import type { Office } from '../../../submissions/office/office.ts'
import { recogniseOffice } from '../../../submissions/recognise/recognise-office.ts'
import { isRefusal, recogniseSubmission } from '../../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import { EDITION } from '../../../templates/sheet/form.ts'
import { templateWithLists } from '../../../templates/sheet/open-lists.ts'
import { Day } from '../../../templates/values/day.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { composeWorkbook, type Fill } from '../../../workbook/compose/compose.ts'
import { readBack } from '../../office/report/read-back.ts'
import { foreignIn, textOf } from './foreign-words.ts'
import { city, EAST, invented, mentors, WEST, workshops } from './programmes.ts'

type Values = Readonly<Record<string, string | number>>

const filled = (rows: readonly Values[]) =>
  rows.map((row) => ({
    values: Object.fromEntries(Object.entries(row).map(([key, raw]) => [key, { raw }])),
  }))

/** A blank of the programme with its sheets filled by hand. */
function sentBy(
  programme: Programme,
  unit: string,
  rows: Readonly<Record<string, readonly Values[]>>,
  more: Values = {},
): Promise<Uint8Array> {
  const template = templateFor(invented, programme.id, '区县总工会')!
  const parameters = parameterRows(parameterSet(programme, 2026), { edition: EDITION, template: template.id })
  const fill: Fill = {
    rows: {
      ...Object.fromEntries(Object.entries(rows).map(([id, list]) => [id, filled(list)])),
      parameters: parameters.map((row) => ({ values: { ...row, value: { raw: row.value } } })),
    },
    cards: {
      'submission-info': Object.fromEntries(
        Object.entries({
          unit,
          unitKind: '区县总工会',
          sentTo: city.union,
          programme: programme.name,
          year: 2026,
          date: '2026-06-01',
          version: 1,
          ...more,
        }).map(([key, raw]) => [key, { raw }]),
      ),
    },
  }
  return composeWorkbook(templateWithLists(template, invented.lists), fill)
}

/** The city's own workbook. */
async function officeBook(rows: Readonly<Record<string, readonly Values[]>>): Promise<Office> {
  const template = templateFor(invented, null, '市总工会')!
  const bytes = await composeWorkbook(templateWithLists(template, invented.lists), {
    rows: Object.fromEntries(Object.entries(rows).map(([id, list]) => [id, filled(list)])),
    cards: { 'office-info': { office: { raw: city.union }, level: { raw: '市级' }, year: { raw: 2026 } } },
  })
  const office = recogniseOffice(invented, readBook(bytes), '办公室.xlsx')
  if ('reason' in office) throw new Error(office.reason)
  return office
}

function received(bytes: Uint8Array, file: string): Submission {
  const read = recogniseSubmission(invented, readBook(bytes), file)
  if (isRefusal(read)) throw new Error(read.reason)
  return read
}

const workshop = (number: string, members: number, more: Values = {}): Values => ({
  number,
  studio: `${number}创新坊`,
  leader: `坊主${number}`,
  employer: `${number}公司`,
  members,
  ...more,
})

const noticed = (programme: Programme, term: string, value: string): Values => ({
  programme: programme.name,
  term,
  value,
  document: '临工办〔2026〕3号',
})

const rulesFound = (bytes: Uint8Array, offices: readonly Office[] = []) => {
  const checked = checkBook(invented, readBook(bytes), '报送.xlsx', offices)
  if ('reason' in checked) throw new Error(checked.reason)
  expect(checked.defects).toEqual([])
  return checked.findings
}

describe('the blanks', () => {
  it.each(invented.templates.map((template) => [template.fileName, template] as const))(
    '%s says nothing of another programme',
    async (name, template) => {
      const text = textOf(await makeBlank(invented, template))
      expect(foreignIn(name + text)).toEqual([])
    },
  )

  it('an office names up to as many lines as the programmes ask for, and keeps no roster or payments', () => {
    const office = templateFor(invented, null, '市总工会')!
    expect(office.sheets.map(({ form }) => form.id)).not.toContain('reward-list')
    expect(office.sheets.find(({ form }) => form.id === 'naming-list')?.rows).toBe(12)
    expect(invented.templates.some(({ senderKind }) => senderKind === '省总工会')).toBe(false)
  })
})

describe('a city’s programme with a cap of three and a grant', () => {
  let office: Office
  let east: Uint8Array
  let run: Run
  beforeAll(async () => {
    const names = ['A1', 'A2', 'B1', 'B2']
    office = await officeBook({
      'notice-terms': [noticed(workshops, '创新坊截止日', '2026-06-15')],
      allocations: [EAST, WEST].map((unit) => ({ programme: workshops.name, unit, unitKind: '区县总工会' })),
      decisions: names.map((number) => ({
        programme: workshops.name,
        unit: number.startsWith('A') ? EAST : WEST,
        number,
        decision: '推荐',
      })),
      'naming-list': names.map((number) => ({
        programme: workshops.name,
        namedYear: 2026,
        unit: number.startsWith('A') ? EAST : WEST,
        number,
        studio: `${number}创新坊`,
        leader: `坊主${number}`,
      })),
    })
    const booked = (number: string, amount: number, account: string): Values => ({
      number,
      studio: `${number}创新坊`,
      bookkeeper: '基层工会',
      direction: '收入',
      source: '市总资助',
      counterparty: city.union,
      postedOn: '2026-05-20',
      amount,
      system: '2021版',
      account,
    })
    east = await sentBy(workshops, EAST, {
      [workshops.application.id]: [workshop('A1', 5), workshop('A2', 4), workshop('A2', 6)],
      'fund-entries': [booked('A1', 20_000, '其他收入'), booked('A2', 5_000, '代管经费')],
    })
    const west = await sentBy(
      workshops,
      WEST,
      { [workshops.application.id]: [workshop('B1', 9, { verification: '不实' }), workshop('B2', 9)] },
      { date: '2026-06-20' },
    )
    run = await rollup({
      registry: invented,
      submissions: [received(east, '东岸.xlsx'), received(west, '西岭.xlsx')],
      offices: [office],
      refused: [],
      codec: nodeCodec,
    })
  })

  it('is judged by its own clauses, numbers and accounts, at their cells', () => {
    const found = rulesFound(east).map(({ rule, severity, header, row, measure, article }) =>
      [rule, severity, header, row, measure, article].join(' '),
    )
    expect(found).toEqual(
      expect.arrayContaining([
        'LJ-03 error 成员人数 5 市创新坊办法 第三条',
        'sheet/unique-number error 申报编号 6  ',
        expect.stringMatching(/^LJ-07 error 一级科目 5 市创新坊办法 第七条$/),
      ]),
    )
    expect(found.filter((line) => line.startsWith('LJ-03'))).toHaveLength(1)
    expect(found.filter((line) => line.startsWith('LJ-07'))).toHaveLength(1)
  })

  it('a name that no programme bears is reported, with the names that one may choose', async () => {
    const bytes = await sentBy(
      workshops,
      EAST,
      { [workshops.application.id]: [workshop('A1', 5)] },
      {
        programme: '山河市创新坊',
      },
    )
    const read = recogniseSubmission(invented, readBook(bytes), 'a.xlsx')
    expect('reason' in read && read.reason).toContain(`可填：${workshops.name}、${mentors.name}`)
  })

  it('another spelling of its name is read as the name', async () => {
    const bytes = await sentBy(
      workshops,
      EAST,
      { [workshops.application.id]: [workshop('A1', 5)] },
      {
        programme: '临江市创新坊',
      },
    )
    expect(received(bytes, 'a.xlsx').programme).toBe(workshops)
  })

  it('the fourth name is over its cap of three, in the pane and in the merge', () => {
    const [cap, ...others] = capPanels(invented, office)
    expect(others).toEqual([])
    expect(cap).toMatchObject({ programme: workshops.name, limit: 3, used: 4, outside: 0 })
    expect(cap?.over.map(({ studio }) => studio)).toEqual(['B2创新坊'])
    expect(cap?.basis).toBe('市创新坊办法第五条')
    const over = run.findings.filter(({ rule }) => rule === 'LJ-05')
    expect(over.map(({ severity, header, row }) => [severity, header, row])).toEqual([
      ['error', '工作室名称', expect.any(Number)],
    ])
    expect(summaryOf(run).rollups[0]?.cap).toEqual({ limit: 3, nominated: 5, named: 4, over: 1 })
  })

  it('rules over all programmes find what is verified as untrue, and what came too late', () => {
    const by = (rule: string) => run.findings.filter((found) => found.rule === rule)
    expect(
      by('merge/verified-untrue').map(({ severity, measure, article }) => [severity, measure, article]),
    ).toEqual([['error', '市创新坊办法', '第九条']])
    expect(by('sheet/studios-in-time').map(({ unit, article }) => [unit, article])).toEqual([
      [WEST, '第八条'],
    ])
  })

  it('each grant is due and found by its own sum and step', () => {
    const [rolled] = run.rollups
    expect(rolled?.funds).toMatchObject({ due: 4 * 2_000_000, found: 2_500_000 })
    expect(new Set(rolled?.funds?.lines.map(({ step }) => step.name))).toEqual(new Set(['企业工会收到']))
    expect(fundPanels(invented, office)[0]).toMatchObject({ programme: workshops.name, due: 4 * 2_000_000 })
  })

  it('nothing of this release’s own programmes stands in what a run writes', async () => {
    for (const { node, funds, files, suggestion, forwarded } of run.rollups) {
      expect(forwarded).toBeNull()
      expect(files.payout).toBeNull()
      const book = await readBack(rollupBook(node, funds, (path) => path, [], nodeCodec))
      expect(book.text).toContain(`2026年${workshops.name}推荐汇总表`)
      expect(book.text).toContain('其他收入（407）')
      const letters = await Promise.all(
        node.submissions.map((submission) =>
          replyDocument(replyTo(node, submission, new Day(2026, 6, 10), '标记件.xlsx')),
        ),
      )
      const marked = markedCopy(
        invented,
        east,
        '校验结果',
        [],
        findingsOf(node, node.submissions[0]!),
        nodeCodec,
      )!
      const texts = [
        book.text,
        textOf(suggestion),
        textOf(marked.bytes),
        ...letters.map(textOf),
        findingsCsv(invented, run.findings),
        recordsCsv([node]),
        JSON.stringify(summaryOf(run)),
      ]
      for (const text of texts) expect(foreignIn(text)).toEqual([])
      expect(letters.map(textOf).join()).toContain('2026年6月15日')
    }
  })
})

describe('a list of persons, without money or cap', () => {
  let office: Office
  let run: Run
  beforeAll(async () => {
    office = await officeBook({
      allocations: [{ programme: mentors.name, unit: EAST, unitKind: '区县总工会' }],
      decisions: [{ programme: mentors.name, unit: EAST, number: 'S1', decision: '推荐' }],
    })
    const bytes = await sentBy(mentors, EAST, {
      [mentors.application.id]: [
        { number: 'S1', person: '赵师傅', apprentices: 10 },
        { number: 'S2', person: '钱师傅', apprentices: 9 },
      ],
    })
    run = await rollup({
      registry: invented,
      submissions: [received(bytes, '东岸.xlsx')],
      offices: [office],
      refused: [],
      codec: nodeCodec,
    })
  })

  it('is judged and merged by its own clause', () => {
    const [rolled] = run.rollups
    expect(rolled?.node.counts).toMatchObject({ read: 2, sentBack: 1 })
    expect(
      run.findings
        .filter(({ rule }) => rule === 'LR-02')
        .map(({ severity, row, measure }) => [severity, row, measure]),
    ).toEqual([['error', 5, '市最美师傅办法']])
  })

  it('has neither cap nor funds nor a list of payments', async () => {
    expect(capPanels(invented, office)).toEqual([])
    expect(fundPanels(invented, office)).toEqual([])
    const { node, funds, files } = run.rollups[0]!
    expect([funds, files.payout, files.forwarded, summaryOf(run).rollups[0]?.cap]).toEqual([
      null,
      null,
      null,
      null,
    ])
    const book = await readBack(rollupBook(node, funds, (path) => path, [], nodeCodec))
    expect(book.excel.worksheets.map(({ name }) => name)).not.toContain('资助资金核对')
    expect(foreignIn(book.text)).toEqual([])
  })
})
