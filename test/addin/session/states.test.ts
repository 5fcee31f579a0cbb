/** Each state of the pane, from what is open in front of it. */
import { describe, expect, it } from 'vitest'
import { HostError, type HostTrouble } from '../../../addin/host.ts'
import { MemoryHost } from '../../../addin/hosts/memory-host.ts'
import { createPane } from '../../../addin/session/pane.ts'
import type { Notice, Pane } from '../../../addin/session/state.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { parameterSheet } from '../../../templates/forms/parameters.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import {
  cellOf,
  exampleBook,
  HeldTimers,
  only,
  open,
  STUDIO_SHEET,
  STUDIOS,
  withCells,
  without,
} from './support/example-books.ts'

const good = exampleBook(STUDIOS)
const at = (key: string, record = 0): string => cellOf(good, jinanStudioApplication, key, record)
/** One studio without its name, the next founded and named half a year ago. */
const faulty = withCells(good, STUDIO_SHEET, {
  [at('studio')]: null,
  [at('foundedOn', 1)]: '2025-11-01',
  [at('namedOn', 1)]: '2025-12-01',
})

const kinds = (pane: Pane): Notice['kind'][] => pane.getState().notices.map(({ kind }) => kind)

const after = async (book: Book, options: Parameters<typeof open>[1] = {}) => {
  const opened = open(book, options)
  await opened.pane.checkSheet()
  return { ...opened, state: opened.pane.getState() }
}

describe('before a check', () => {
  it('without a host says so, and every action leaves it so', async () => {
    const pane = createPane(null, { timers: new HeldTimers(), noHost: '请在 Excel 里打开。' })
    await pane.checkSheet()
    await pane.checkAll()
    await pane.clearMarks()
    await pane.fillSummary()
    await pane.next()
    expect(pane.getState().phase).toEqual({ kind: 'no-host', text: '请在 Excel 里打开。' })
    expect(pane.getState().capabilities).toBeNull()
  })

  it('waits for a click', () => {
    const { phase, capabilities } = open(good).pane.getState()
    expect(phase).toEqual({ kind: 'ready', text: '打开要报送的工作簿，点“校验本表”。' })
    expect(capabilities).toMatchObject({ marks: true })
  })

  it('says that it works while it reads and judges', async () => {
    const { pane } = open(good)
    const seen: string[] = []
    pane.subscribe(() => seen.push(pane.getState().phase.text))
    await pane.checkSheet()
    expect(seen[0]).toBe('正在读取工作表…')
    expect(seen.some((text) => /^正在校验 \d+ 行…$/.test(text))).toBe(true)
  })
})

describe('a sheet that is not judged', () => {
  it('empty', async () => {
    const { state } = await after(
      {
        sheets: [...good.sheets, { name: 'Sheet9', hidden: false, rows: [], merges: [] }],
      },
      { active: 'Sheet9' },
    )
    expect(state.phase).toEqual({ kind: 'empty', sheet: 'Sheet9', text: '“Sheet9”里还没有填内容。' })
  })

  it('not one of ours', async () => {
    const rows = [
      { number: 1, cells: ['通讯录'] },
      { number: 2, cells: ['张三', '13800000000'] },
    ]
    const { state } = await after(
      { sheets: [...good.sheets, { name: '通讯录', hidden: false, rows, merges: [] }] },
      { active: '通讯录' },
    )
    expect(state.phase).toMatchObject({ kind: 'not-ours', sheet: '通讯录' })
    expect(state.list.total).toBe(0)
  })

  it('a form without its header is a finding, not a stranger', async () => {
    const headless = withCells(good, STUDIO_SHEET, {})
    const book = {
      sheets: headless.sheets.map((grid) =>
        grid.name === STUDIO_SHEET
          ? { ...grid, rows: grid.rows.filter(({ number }) => number < 3 || number > 4) }
          : grid,
      ),
    }
    const { state } = await after(book)
    expect(state.phase.kind).toBe('findings')
    expect(state.list.groups[0]!.entries[0]!.words.says).toContain('没有找到《创新工作室申报表》的表头')
  })

  it('a workbook that the pipeline refuses is refused in its words', async () => {
    const { pane } = open(without(good, '报送信息'))
    await pane.checkAll()
    expect(pane.getState().phase).toEqual({
      kind: 'refused',
      text: '缺少“报送信息”表，不知道是谁报送的哪一项：请用本年度模板重新填报',
    })
  })
})

describe('a sheet that is judged', () => {
  it('all pass', async () => {
    const { state, host } = await after(good)
    expect(state.phase).toEqual({ kind: 'passed', rows: 3, text: '全部通过，共 3 行。' })
    expect(state.counts).toEqual({ error: 0, review: 0, warning: 0, info: 0 })
    expect(state.notices).toEqual([])
    expect(host.marksNow).toEqual([])
  })

  it('says which form it is, and by whose parameters it is judged', async () => {
    const { recognised, parameters, file } = (await after(good)).state
    const columns = Object.keys(jinanStudioApplication.columns).length
    expect(recognised).toEqual([
      {
        sheet: STUDIO_SHEET,
        form: STUDIO_SHEET,
        share: 1,
        words: `${columns} 列全部认出`,
        rows: 3,
        headerRow: 4,
      },
    ])
    expect(parameters).toMatchObject({ year: 2026, source: 'carried' })
    expect(parameters!.words).toBe('按 2026 年度填报参数校验')
    expect(file).toBe('历下区总工会.xlsx')
  })

  it('is less sure of a form that lacks columns', async () => {
    const header = at('area').replace(/\d+$/, '')
    const { state } = await after(
      withCells(good, STUDIO_SHEET, { [`${header}3`]: null, [`${header}4`]: '别的' }),
    )
    expect(state.recognised[0]!.share).toBeLessThan(1)
    expect(state.recognised[0]!.words).toMatch(/^认出 \d+ 列中的 \d+ 列$/)
  })

  it('findings are counted, worded and marked', async () => {
    const { state, host } = await after(faulty)
    expect(state.phase.kind).toBe('findings')
    expect(state.counts.error).toBeGreaterThanOrEqual(2)
    expect(state.phase.text).toContain(`必须修改 ${state.counts.error} 个`)
    const entries = state.list.groups.flatMap((group) => group.entries)
    const young = entries.find(({ finding }) => finding.rule === 'JN-06-1b')!
    expect(young.words.line).toMatch(
      new RegExp(
        `^第 \\d+ 行 · 本级命名.*（${at('namedOn', 1)}） · .*(?:不足|不满) 2 年.* · 第六条（一） · .+$`,
      ),
    )
    const marks = host.marksNow.map(({ sheet, row, severity }) => `${sheet} ${row} ${severity}`)
    expect(marks).toContain(`${STUDIO_SHEET} ${young.finding.row} error`)
    expect(state.marked).toBe(true)
    expect(host.hasNotes).toBe(false)
  })

  it('an old edition', async () => {
    const edition = cellOf(good, parameterSheet, 'value', 1)
    const { state } = await after(withCells(good, '填报参数', { [edition]: '2025.1' }))
    expect(state.notices[0]).toMatchObject({ kind: 'old-edition', intent: 'warning' })
    expect(state.notices[0]!.text).toContain('2025.1')
  })

  it('parameters missing: the law alone', async () => {
    const { state } = await after(without(good, '填报参数'))
    expect(state.notices.map(({ kind }) => kind)).toEqual(['parameters-missing'])
    expect(state.parameters).toMatchObject({ source: 'law', year: 2026 })
  })

  it('a sheet in a workbook of nobody is judged by itself, and says so', async () => {
    const { state } = await after(only(faulty, STUDIO_SHEET))
    expect(state.notices.map(({ kind }) => kind)).toEqual(['sender-missing', 'parameters-missing'])
    expect(state.notices[0]!.text).toContain('缺少“报送信息”表')
    const rules = state.list.groups.flatMap(({ entries }) => entries.map(({ finding }) => finding.rule))
    expect(rules).toContain('JN-06-1b')
    expect(rules).toContain('form/required')
    // What other sheets must bear out is not asked where there are none.
    expect(rules).not.toContain('JN-04-6c')
  })

  it('an incomplete sender does not stand in the way of one sheet', async () => {
    const unit = cellOf(good, submissionInfo, 'unit')
    const { state } = await after(withCells(good, '报送信息', { [unit]: null }))
    expect(state.notices[0]).toMatchObject({ kind: 'sender-missing' })
    expect(state.phase.kind).not.toBe('refused')
  })

  it('too many to list says how many more, and lists them on a click', async () => {
    const grid = good.sheets.find(({ name }) => name === STUDIO_SHEET)!
    const [first] = grid.rows.filter(({ number }) => number > 4)
    const rows = [
      ...grid.rows.filter(({ number }) => number <= 4),
      ...Array.from({ length: 60 }, (_, i) => ({ number: 5 + i, cells: first!.cells.map(() => '某') })),
    ]
    const book = { sheets: good.sheets.map((each) => (each === grid ? { ...grid, rows } : each)) }
    const { pane, host } = await after(book)
    const { list, notices } = pane.getState()
    expect(list.listed).toBe(100)
    expect(list.leftOut).toBe(list.matching - 100)
    expect(list.leftOut).toBeGreaterThan(0)
    expect(notices.find(({ kind }) => kind === 'too-many')!.text).toMatch(/先列出 100 个，还有 [\d,]+ 个/)
    pane.showMore()
    expect(pane.getState().list.listed).toBe(Math.min(200, list.matching))
    expect(host.marksNow.length).toBeGreaterThan(100)
  })

  it('protected: lists, does not mark, and says so', async () => {
    const { state, host } = await after(faulty, { protectedSheets: [STUDIO_SHEET] })
    expect(state.notices).toMatchObject([
      { kind: 'protected', text: `“${STUDIO_SHEET}”有保护，没有标记单元格；问题见下表。` },
    ])
    expect(state.list.total).toBeGreaterThan(0)
    expect([host.marksNow, state.marked]).toEqual([[], false])
  })

  it('the locked sheet of parameters, without findings, is nothing to talk about', async () => {
    const { pane } = open(faulty, { protectedSheets: ['填报参数'] })
    await pane.checkAll()
    expect(kinds(pane)).toEqual([])
  })

  it('a host that cannot mark lists', async () => {
    const { state } = await after(faulty, { capabilities: { marks: false } })
    expect(state.notices.map(({ kind }) => kind)).toEqual(['marks-unavailable'])
    expect(state.list.total).toBeGreaterThan(0)
  })
})

describe('a host in trouble', () => {
  class Troubled extends MemoryHost {
    trouble: HostTrouble | 'bug' | null = null
    override read(scope: Parameters<MemoryHost['read']>[0]) {
      if (this.trouble === 'bug') return Promise.reject(new Error('boom'))
      if (this.trouble) return Promise.reject(new HostError(this.trouble, 'detail'))
      return super.read(scope)
    }
  }

  it.each([
    ['busy', 'busy', '有单元格正在编辑：按 Enter 结束编辑后重试。'],
    ['too-old', 'too-old', '这个版本的 Excel 缺少所需功能。请改用校验页面。'],
    ['too-large', 'failed', '工作表太大，一次读不完。请删去用不到的行列后重试。'],
    ['gone', 'failed', '工作表已经不在：可能被删除或改了名。请重新校验。'],
    ['bug', 'failed', '没有完成。请重试；再次出现时，请把详情发给技术支持。'],
  ] as const)('%s, and a second try works', async (trouble, kind, text) => {
    const host = new Troubled(good, { active: STUDIO_SHEET })
    const pane = createPane(host, { timers: new HeldTimers() })
    host.trouble = trouble
    await pane.checkSheet()
    expect(pane.getState().phase).toMatchObject({ kind, text })
    if (trouble === 'bug') expect(pane.getState().phase).toMatchObject({ detail: 'boom' })
    host.trouble = null
    await pane.recheck()
    expect(pane.getState().phase.kind).toBe('passed')
  })
})
