/** Every state that the pane can be in, by the name of its picture: what the pane itself comes to over workbooks of the example year. */
import { readFileSync } from 'node:fs'
import { HostError, type HostTrouble } from '../../../addin/host.ts'
import { type GridEdit, withEdits } from '../../../addin/hosts/edited-grid.ts'
import { ExcelHost } from '../../../addin/hosts/excel-host.ts'
import { MemoryHost, type MemoryOptions } from '../../../addin/hosts/memory-host.ts'
import { createPane } from '../../../addin/session/pane.ts'
import { browserTimers, type Timers } from '../../../addin/session/slices.ts'
import type { Pane, PaneState } from '../../../addin/session/state.ts'
import { parameterSheet } from '../../../templates/forms/parameters.ts'
import type { Book, Grid } from '../../../templates/sheet/grid.ts'
import { readBook } from '../../../workbook/codecs/node.ts'
import { startExcel } from '../../support/excel/load.ts'
import { exampleBook, SHEET as STUDIO_SHEET } from '../support/example.ts'
import type { StateName } from './state-names.ts'

const fileOf = (name: string): Book => readBook(new Uint8Array(readFileSync(`examples/2026/${name}`)))

const NAMING_SHEET = '拟命名名单'
const SUMMARY_SHEET = '创新工作室推荐汇总表'

const good = fileOf('报送/济南市创新工作室/历下区总工会-济南市创新工作室-2026.xlsx')

const without = (book: Book, sheet: string): Book => ({
  sheets: book.sheets.filter(({ name }) => name !== sheet),
})

const edited = (book: Book, sheet: string, edits: readonly GridEdit[]): Book => ({
  sheets: book.sheets.map((grid) => (grid.name === sheet ? withEdits(grid, edits) : grid)),
})

const rowsOf = (book: Book, sheet: string): Grid['rows'] =>
  book.sheets.find(({ name }) => name === sheet)!.rows

/** Lets everything that was begun come to its end. */
async function settled({ pane }: Scene): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 80))
  while (pane.getState().working || pane.getState().phase.kind === 'loading')
}

/** With a stretched name, a wrong identity number, days as text, one of them of a studio that was named too late. */
const slips = edited(exampleBook(), STUDIO_SHEET, [{ row: 6, column: 23, value: '2025/10/21' }])

interface Scene {
  readonly host: MemoryHost
  readonly pane: Pane
}

function scene(book: Book, options: MemoryOptions = {}, timers: Timers = browserTimers): Scene {
  const host = new MemoryHost(book, {
    file: '天桥区总工会-济南市创新工作室-2026.xlsx',
    active: STUDIO_SHEET,
    ...options,
  })
  // A program that can be tried: what comes of that is shown in a picture of its own.
  Object.assign(host, { capabilities: { ...host.capabilities, selfCheck: true } })
  return { host, pane: createPane(host, { timers }) }
}

/** The state after the sheet in front was checked, and then whatever more. */
const checked =
  (book: Book, then: (scene: Scene) => unknown = () => undefined, options: MemoryOptions = {}) =>
  async (): Promise<PaneState> => {
    const opened = scene(book, options)
    await opened.pane.checkSheet()
    await then(opened)
    await settled(opened)
    return opened.pane.getState()
  }

const before = (book: Book, sheet: string, rows: Book['sheets'][number]['rows'] = []): Book => ({
  sheets: [...book.sheets, { name: sheet, hidden: false, merges: [], rows }],
})

/** A host that cannot read for a reason. */
const troubled = (trouble: HostTrouble) => async (): Promise<PaneState> => {
  const { host, pane } = scene(slips)
  host.read = () => Promise.reject(new HostError(trouble, 'GeneralException: There was an internal error.'))
  await pane.checkSheet()
  return pane.getState()
}

/** The workbook with an edition of another year. */
const oldEdition = (): Book =>
  edited(
    slips,
    parameterSheet.sheet,
    rowsOf(slips, parameterSheet.sheet).flatMap(({ number, cells }) =>
      cells.flatMap((cell, i) =>
        cell === '2026.1' ? [{ row: number, column: i + 1, value: '2025.1' }] : [],
      ),
    ),
  )

/** Sixty rows in which nothing can be read. */
const unreadable = (): Book => {
  const head = rowsOf(good, STUDIO_SHEET).filter(({ number }) => number <= 4)
  const width = Math.max(...head.map(({ cells }) => cells.length))
  const rows = Array.from({ length: 60 }, (_, i) => ({
    number: 5 + i,
    cells: Array.from({ length: width }, () => '某某'),
  }))
  return {
    sheets: good.sheets.map((grid) =>
      grid.name === STUDIO_SHEET ? { ...grid, rows: [...head, ...rows] } : grid,
    ),
  }
}

/** Studios of which only number and name are filled in, below the finished ones. */
const begun = (): Book => {
  const last = rowsOf(good, STUDIO_SHEET).at(-1)!.number
  return edited(
    good,
    STUDIO_SHEET,
    ['数控加工', '供电服务', '轨道交通'].flatMap((name, i) => [
      { row: last + 1 + i, column: 1, value: `LX-0${4 + i}` },
      { row: last + 1 + i, column: 2, value: `${name}创新工作室` },
    ]),
  )
}

/** A summary of which one line belongs to nobody, and another has an old name. */
const outdatedSummary = (): Book => {
  const lines = rowsOf(good, SUMMARY_SHEET).filter(({ cells }) =>
    cells.some((cell) => /^LX-/.test(String(cell))),
  )
  const at = lines[0]!.cells.findIndex((cell) => /^LX-/.test(String(cell))) + 1
  return edited(good, SUMMARY_SHEET, [
    { row: lines[0]!.number, column: at, value: 'LX-09' },
    { row: lines[1]!.number, column: at + 1, value: '旧名创新工作室' },
  ])
}

/** The office's own workbook with one studio more named than the year's number allows. */
const overCap = (): Book => {
  const book = fileOf('办公室/济南市总工会-办公室工作簿-2026.xlsx')
  const last = rowsOf(book, NAMING_SHEET).at(-1)!
  const cells = last.cells.map((cell) =>
    typeof cell === 'string' && /^[A-Z]+-\d+$/.test(cell) ? 'TQ-09' : cell,
  )
  return edited(
    book,
    NAMING_SHEET,
    cells.map((value, i) => ({ row: last.number + 1, column: i + 1, value })),
  )
}

const scenarios: Readonly<Record<StateName, () => Promise<PaneState>>> = {
  ready: async () => scene(slips).pane.getState(),
  'no-host': async () => createPane(null).getState(),
  loading: async () => {
    let clock = 0
    // It is looked at where it would first let others have their turn.
    return new Promise((resolve) => {
      const { pane } = scene(
        slips,
        {},
        {
          ...browserTimers,
          now: () => (clock += 1_000),
          pause: () => {
            resolve(pane.getState())
            return new Promise(() => undefined)
          },
        },
      )
      void pane.checkSheet()
    })
  },
  empty: checked(before(slips, 'Sheet1'), undefined, { active: 'Sheet1' }),
  'not-ours': checked(
    before(slips, '通讯录', [
      { number: 1, cells: ['通讯录'] },
      { number: 2, cells: ['张三', '0531-00000000'] },
    ]),
    undefined,
    { active: '通讯录' },
  ),
  refused: checked(without(slips, '报送信息'), ({ pane }) => pane.checkAll()),
  'old-edition': checked(oldEdition()),
  'parameters-missing': checked(without(slips, parameterSheet.sheet)),
  passed: checked(good),
  findings: checked(slips),
  unfinished: checked(begun()),
  selected: checked(slips, async ({ pane }) => {
    await pane.next()
    await pane.next()
  }),
  filtered: checked(slips, ({ pane }) =>
    pane.setFilter({ severities: new Set(['error']), text: '证件号码' }),
  ),
  'nothing-matches': checked(slips, ({ pane }) => pane.setFilter({ text: '没有这个词' })),
  'too-many': checked(unreadable()),
  protected: checked(slips, undefined, { protectedSheets: [STUDIO_SHEET] }),
  busy: troubled('busy'),
  stale: checked(slips, ({ host }) => host.move(STUDIO_SHEET)),
  edited: checked(slips, async ({ host, pane }) => {
    await pane.setLive(false)
    host.type({ sheet: STUDIO_SHEET, row: 5, column: 2 }, '鲁立璟数控创新工作室')
  }),
  'self-check': async () => {
    const { client } = startExcel(slips, { level: 14 })
    const pane = createPane(
      new ExcelHost({
        run: client.Excel.run,
        isSetSupported: client.isSetSupported,
        hasMember: client.hasMember,
        facts: () => [
          ['程序', 'Excel'],
          ['平台', 'PC'],
          ['版本', '16.0.14332.20000'],
        ],
        platform: () => 'PC',
        location: () => 'https://files.invalid/%E7%94%B3%E6%8A%A5.xlsx',
      }),
    )
    await pane.runSelfCheck()
    const state = pane.getState()
    // How long each call took is this machine's own.
    const calls = state.selfCheck!.calls.map((call) => ({ ...call, ms: 0 }))
    return { ...state, selfCheck: { ...state.selfCheck!, calls } }
  },
  'too-old': troubled('too-old'),
  failed: troubled('failed'),
  preview: checked(slips, ({ pane }) => pane.previewFixes(pane.getState().fixes[0]!.kind)),
  'one-fix': checked(slips, ({ pane }) => pane.previewFix(pane.getState().fixes.at(-1)!.fixes[0]!.id)),
  undo: checked(slips, async ({ pane }) => {
    pane.previewFixes(pane.getState().fixes[0]!.kind)
    await pane.confirm()
  }),
  summary: checked(outdatedSummary(), ({ pane }) => pane.fillSummary()),
  caps: async () => {
    const opened = scene(overCap(), { file: '济南市总工会-办公室工作簿-2026.xlsx' })
    await opened.pane.checkAll()
    return opened.pane.getState()
  },
  'all-sheets': checked(slips, ({ pane }) => pane.checkAll()),
}

const known = new Map<StateName, Promise<PaneState>>()

/** The state of that name; worked out once. */
export function stateOf(name: StateName): Promise<PaneState> {
  const made = known.get(name) ?? scenarios[name]()
  known.set(name, made)
  return made
}
