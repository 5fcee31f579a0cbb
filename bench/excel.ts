/** What the add-in asks of Excel, and how long it holds the pane: over the genuine client and a simulated workbook. */

import { readFileSync } from 'node:fs'
import { ExcelHost } from '../addin/hosts/excel-host.ts'
import { MemoryHost } from '../addin/hosts/memory-host.ts'
import { createPane } from '../addin/session/pane.ts'
import { runSliced, type Timers } from '../addin/session/slices.ts'
import { hazardApplication } from '../programmes/jinan-hazard/forms/hazard-application.ts'
import { jinanStudioApplication } from '../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../programmes/registry.ts'
import { checkAllSteps } from '../submissions/check/check-sheet.ts'
import { SEVERITIES } from '../templates/findings/finding.ts'
import type { Mark } from '../templates/findings/marks.ts'
import type { Book, Cell, Grid } from '../templates/sheet/grid.ts'
import { startExcel } from '../test/support/excel/load.ts'
import type { BatchRecord, ExcelSession } from '../test/support/excel/session.ts'
import { readBook } from '../workbook/codecs/node.ts'
import { longestTask, processorTime } from './processor-time.ts'

const STUDIOS = 'examples/2026/报送/济南市创新工作室/历下区总工会-济南市创新工作室-2026.xlsx'
/** The number of the first record in the examples. */
const FIRST_NUMBER = /^LX-0*1$/
const ROWS = 5_000
const COUNTS = [1, 100, 10_000]

/** With blocks one by one, with many in one address, and with notes and one undo step besides. */
const LEVELS = [7, 9, 21]

function open(book: Book, level: number): { host: ExcelHost; session: ExcelSession } {
  const { client, session } = startExcel(book, { level })
  const host = new ExcelHost({
    run: client.Excel.run,
    isSetSupported: client.isSetSupported,
    hasMember: client.hasMember,
    facts: () => [],
    platform: () => 'PC',
    location: () => 'https://files.invalid/bench.xlsx',
  })
  return { host, session }
}

/** Cells of which no two are neighbours, of every severity: the hardest case. */
const scattered = (sheet: string, count: number): Mark[] =>
  Array.from({ length: count }, (_, i) => ({
    sheet,
    row: 4 + 2 * Math.floor(i / 20),
    column: 1 + 2 * (i % 20),
    severity: SEVERITIES[i % SEVERITIES.length]!,
    note: '【必须修改】本级命名至申报日不足 2 年',
  }))

interface Cost {
  readonly syncs: number
  readonly actions: number
  readonly kilobytes: number
  readonly ms: number
}

async function costOf(session: ExcelSession, work: () => Promise<unknown>): Promise<Cost> {
  const before = session.batches.length
  const start = performance.now()
  await work()
  const ms = Math.round(performance.now() - start)
  const batches = session.batches.slice(before).filter(({ cleanup }) => !cleanup)
  const sum = (of: (batch: BatchRecord) => number): number => batches.reduce((all, each) => all + of(each), 0)
  return {
    syncs: batches.length,
    actions: sum(({ actions }) => actions),
    kilobytes: Math.round(sum(({ requestBytes, responseBytes }) => requestBytes + responseBytes) / 1024),
    ms,
  }
}

async function benchMarks(): Promise<void> {
  const sheet = '表'
  const book: Book = {
    sheets: [{ name: sheet, hidden: false, merges: [], rows: [{ number: 1, cells: ['表头'] }] }],
  }
  const lines: Record<string, unknown>[] = []
  for (const level of LEVELS)
    for (const count of COUNTS) {
      const { host, session } = open(book, level)
      const marks = scattered(sheet, count)
      let marked = 0
      const mark = await costOf(session, async () => {
        ;({ marked } = await host.mark([sheet], marks, host.capabilities.notes))
      })
      const clear = await costOf(session, () => host.clear())
      lines.push({
        ExcelApi: `1.${level}`,
        findings: count,
        marked,
        ...columns('mark', mark),
        ...columns('clear', clear),
      })
    }
  console.log('Marking and clearing cells that lie apart, with notes where Excel has them')
  console.table(lines)
}

const columns = (name: string, { syncs, actions, kilobytes }: Cost): Record<string, number> => ({
  [`${name}: syncs`]: syncs,
  [`${name}: actions`]: actions,
  [`${name}: KB`]: kilobytes,
})

/** The same records again and again under new numbers, until there are that many. */
function repeated(grid: Grid, rows: number, change: (cell: Cell, index: number, row: number) => Cell): Grid {
  const first = grid.rows.findIndex(({ cells }) => FIRST_NUMBER.test(String(cells[0] ?? '')))
  const records = grid.rows.slice(first)
  const start = records[0]!.number
  const copies = Array.from({ length: rows }, (_, row) => ({
    number: start + row,
    cells: records[row % records.length]!.cells.map((cell, index) =>
      index === 0 ? `LX-${String(row + 1).padStart(5, '0')}` : change(cell, index, row),
    ),
  }))
  return { ...grid, rows: [...grid.rows.slice(0, first), ...copies] }
}

const HAZARDS = 'examples/2026/报送/济南市隐患排查奖励/历下区总工会-济南市隐患排查奖励-2026.xlsx'
const HAZARD = hazardApplication.sheet

const read = (path: string): Book => readBook(new Uint8Array(readFileSync(path)))

/** Eight characters of which no two rows share many. */
const wordOf = (row: number): string =>
  String.fromCodePoint(
    ...Array.from({ length: 8 }, (_, i) => 0x4e00 + (((row * 31 + i * 977) * 7919) % 20_000)),
  )

/** Applications with their reports and their lines in the summary; every tenth day is no day. */
function hazards(nameOf: (cell: string, row: number) => string): Book {
  const book = read(HAZARDS)
  // Names and places of hazards: the same twice would be one hazard, rewarded once.
  const own = new Set(
    book.sheets.find(({ name }) => name === HAZARD)!.rows.flatMap(({ cells }) => [cells[15], cells[17]]),
  )
  return {
    sheets: book.sheets.map((grid) =>
      grid.rows.some(({ cells }) => FIRST_NUMBER.test(String(cells[0] ?? '')))
        ? repeated(grid, ROWS, (cell, index, row) => {
            if (typeof cell === 'string' && own.has(cell)) return nameOf(cell, row)
            return grid.name === HAZARD && index === 12 && row % 10 === 0 ? '去年冬天' : cell
          })
        : grid,
    ),
  }
}

/** Applications without what belongs to them, of three studios: each row has seven findings. */
const atWorst = (): Book => ({
  sheets: read(STUDIOS).sheets.map((grid) =>
    grid.name === jinanStudioApplication.sheet ? repeated(grid, ROWS, (cell) => cell) : grid,
  ),
})

/** Timers that note how much of the processor work took between two pauses. */
class NotedTimers implements Timers {
  longest = 0
  #since = processorTime()

  now(): number {
    return performance.now()
  }

  note(): void {
    this.longest = Math.max(this.longest, processorTime() - this.#since)
  }

  async pause(): Promise<void> {
    this.note()
    await new Promise((resolve) => setTimeout(resolve, 0))
    this.#since = processorTime()
  }

  after(): () => void {
    return () => undefined
  }
}

async function checked(what: string, sheet: string, book: Book): Promise<Record<string, unknown>> {
  const grid = book.sheets.find(({ name }) => name === sheet)!
  const timers = new NotedTimers()
  const start = processorTime()
  const outcome = await runSliced(checkAllSteps(registry, book, '申报.xlsx'), timers, () => true)
  timers.note()
  const judging = processorTime() - start
  if (outcome.kind !== 'checked') throw new Error(`nothing was checked: ${JSON.stringify(outcome)}`)

  // Without Excel, which in life does its part elsewhere: how long the pane itself stands still.
  const alone = createPane(new MemoryHost(book))
  const standstill = await longestTask(() => alone.checkAll())

  const { host, session } = open(book, 21)
  const pane = createPane(host)
  const whole = await costOf(session, () => pane.checkAll())
  if (pane.getState().list.total !== outcome.findings.length) throw new Error('findings went astray')
  pane.close()
  return {
    what,
    'rows × columns': `${grid.rows.length} × ${Math.max(...grid.rows.map(({ cells }) => cells.length))}`,
    findings: outcome.findings.length,
    'ms to judge': Math.round(judging),
    'longest slice, ms': Math.round(timers.longest),
    'longest standstill, ms': Math.round(standstill),
    'ms to read, judge, mark': whole.ms,
    syncs: whole.syncs,
  }
}

async function benchCheck(): Promise<void> {
  const lines = [
    await checked(
      'hazards, with reports and summary',
      HAZARD,
      hazards((_, row) => wordOf(row)),
    ),
    await checked(
      'the same, all much alike',
      HAZARD,
      hazards((cell, row) => `${cell}${row}`),
    ),
    await checked('studios, each with seven faults', jinanStudioApplication.sheet, atWorst()),
  ]
  console.log(
    'Checking a workbook of 5,000 records; judging, slices and standstills in time of the processor',
  )
  console.table(lines)
}

export async function benchExcel(): Promise<void> {
  await benchMarks()
  await benchCheck()
}
