/** 校验.html over a workbook of 5,000 applications: how long its own thread answers nothing, act by act. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { registry } from '../programmes/registry.ts'
import { templateFor } from '../programmes/registry-of.ts'
import { recogniseSubmission } from '../submissions/recognise/recognise-submission.ts'
import { submissionInfo } from '../templates/forms/submission-info.ts'
import type { Cell } from '../templates/sheet/grid.ts'
import { launch } from '../test/journeys/support/browser.ts'
import { openPage } from '../test/journeys/support/page.ts'
import { settings } from '../test/journeys/support/settings.ts'
import { nodeCodec, readBook } from '../workbook/codecs/node.ts'
import { composeWorkbook } from '../workbook/compose/compose.ts'
import { editBook } from '../workbook/edit/edit.ts'
import type { CellEdit } from '../workbook/edit/plan.ts'
import { PageTasks, type Task } from './page-tasks.ts'

const STUDIOS = 'examples/2026/报送/济南市创新工作室/历下区总工会-济南市创新工作室-2026.xlsx'
const ROWS = 5_000

const numberAt = (index: number): string => `LX-${String(index + 1).padStart(5, '0')}`

const rawOf = ([key, raw]: readonly [string, Cell]) => [key, { raw }] as const

/** The example's studios again and again, each with its line in the summary, under numbers of their own. */
export async function workbook(): Promise<Uint8Array> {
  const read = recogniseSubmission(registry, readBook(readFileSync(STUDIOS)), 'a.xlsx')
  if ('reason' in read) throw new Error(read.reason)
  const { programme, unitKind, info, sheets } = read
  const rowsOf = (id: string) =>
    sheets.filter(({ reading }) => reading.form.id === id).flatMap(({ reading }) => reading.records)
  const many = (id: string) => {
    const own = rowsOf(id)
    return Array.from({ length: ROWS }, (_, index) => {
      const cells = Object.entries(own[index % own.length]!.cells).map(rawOf)
      return { values: { ...Object.fromEntries(cells), number: numberAt(index) } }
    })
  }
  const { application, summary } = programme
  return composeWorkbook(templateFor(registry, programme.id, unitKind)!, {
    rows: { [application.id]: many(application.id), [summary.id]: many(summary.id) },
    cards: { [submissionInfo.id]: Object.fromEntries(Object.entries(info.cells).map(rawOf)) },
  })
}

/** Lines that the summary lacks. */
const LACKING = 1_000

/** Columns: the leader's name in an application, the studio's in the summary. */
const LEADER = 11
const STUDIO = 3

/** The workbook with slips: each leader's name stretched by spaces, one line of the summary wrong and its last ones gone. */
async function withSlips(): Promise<Uint8Array> {
  const bytes = await workbook()
  const rowsOf = (name: string) => readBook(bytes).sheets.find((sheet) => sheet.name === name)!.rows
  const [application, summary] = ['创新工作室申报表', '创新工作室推荐汇总表'] as const
  const stretched = rowsOf(application)
    .slice(-ROWS)
    .map(({ number, cells }): CellEdit => {
      const value = [...String(cells[LEADER - 1])].join('　')
      return { sheet: application, row: number, column: LEADER, value }
    })
  const lines = rowsOf(summary).slice(-ROWS)
  const wrong: CellEdit = { sheet: summary, row: lines[0]!.number, column: STUDIO, value: '另一创新工作室' }
  const gone = lines
    .slice(-LACKING)
    .flatMap(({ number, cells }) =>
      cells.map((_, at): CellEdit => ({ sheet: summary, row: number, column: at + 1, value: null })),
    )
  return editBook(bytes, { cells: [...stretched, wrong, ...gone] }, nodeCodec)
}

const WAIT = { timeout: 300_000 }

/** Long enough for what follows an act by itself. */
const REST = 500

/** The acts of a clerk, in their order; each begins where the one before left the page. */
function* actsOn(page: Page, file: string): Generator<readonly [what: string, act: () => Promise<void>]> {
  const button = (within: string, words: RegExp) =>
    page.locator(`${within} button`, { hasText: words }).first()
  const rest = (milliseconds = REST): Promise<void> => page.waitForTimeout(milliseconds)
  const judged = async (): Promise<void> => {
    await page.locator('main.pane[aria-busy=false]').waitFor(WAIT)
    await rest(2 * REST)
  }
  const agree = async (words: RegExp): Promise<void> => {
    await button('.preview', words).click(WAIT)
    await page.locator('.preview').waitFor({ ...WAIT, state: 'detached' })
    await judged()
  }
  const wheel = async (times: number, x: number, y: number): Promise<void> => {
    for (let at = 0; at < times; at++) {
      await page.mouse.wheel(x, y)
      await rest(60)
    }
  }
  yield [
    'from the drop to the list and its marks',
    async () => {
      await page.locator('input[type=file]').setInputFiles(file)
      await page.locator('[role=status]', { hasText: /校验完成|全部通过/ }).waitFor(WAIT)
      await judged()
    },
  ]
  yield [
    'scrolling the sheet',
    async () => {
      await page.mouse.move(400, 400)
      await wheel(15, 0, 900)
      await wheel(15, 700, 0)
      await wheel(5, 0, 20_000)
    },
  ]
  yield [
    'filtering',
    async () => {
      for (const words of [/必须修改/, /必须修改/]) {
        await button('.counts', words).click(WAIT)
        await rest()
      }
      await page.locator('.search input').pressSequentially('创新', { delay: 200 })
      await rest(2 * REST)
      await page.locator('.search input').fill('')
      await rest(2 * REST)
    },
  ]
  yield [
    'grouping otherwise',
    async () => {
      for (const words of [/按程度/, /按规则/, /按行/]) {
        await button('.steps', words).click(WAIT)
        await rest(2 * REST)
      }
    },
  ]
  yield [
    'listing more',
    () =>
      button('.list-more', /再列/)
        .click(WAIT)
        .then(() => rest()),
  ]
  yield [
    'opening a group',
    async () => {
      const fold = page.locator('.finding-fold > button').first()
      if ((await fold.count()) > 0) await fold.click(WAIT)
      await rest()
    },
  ]
  yield [
    'F8, twelve times',
    async () => {
      for (let at = 0; at < 12; at++) {
        await page.keyboard.press('F8')
        await rest(150)
      }
    },
  ]
  yield [
    'a mend of one cell',
    async () => {
      await button('.fix-strip', /^汇总表照申报表改/).click(WAIT)
      await agree(/^修改$/)
    },
  ]
  yield [
    'showing the mend of thousands',
    () =>
      button('.fix-strip', /^去掉多余空格/)
        .click(WAIT)
        .then(() => rest()),
  ]
  yield ['making it', () => agree(/^修改$/)]
  yield [
    'taking it back',
    () =>
      button('.command-bar', /撤销/)
        .click(WAIT)
        .then(() => rest())
        .then(judged),
  ]
  yield [
    'showing the summary',
    async () => {
      await button('.fix-strip', /^生成汇总表/).click(WAIT)
      await page.locator('.preview').waitFor(WAIT)
      await rest()
    },
  ]
  yield ['writing it', () => agree(/^写入$/)]
  yield [
    'saving',
    async () => {
      await Promise.all([
        page.waitForEvent('download', WAIT),
        button('.command-bar', /保存改好的文件/).click(WAIT),
      ])
      await rest()
    },
  ]
}

const line = (what: string, tasks: readonly Task[], seconds: string) => ({
  what,
  s: seconds,
  'tasks over 50 ms': tasks.length,
  'longest, ms': Math.round(Math.max(0, ...tasks.map(({ wall }) => wall))),
  'of its own': tasks.filter(({ own }) => own > 50).length,
  'most of its own, ms': Math.round(Math.max(0, ...tasks.map(({ own }) => own))),
})

export async function benchClerkPage(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  // Of the disk: bytes that the driver brings would be unpacked by the page's own thread.
  const file = join(folder, '五千.xlsx')
  writeFileSync(file, await withSlips())
  const browser = await launch()
  try {
    const context = await browser.newContext(settings.desk)
    const page = await openPage(context)
    const tasks = await PageTasks.of(context, page)
    const lines: ReturnType<typeof line>[] = []
    for (const [what, act] of actsOn(page, file)) {
      const began = performance.now()
      const long = await tasks.during(act)
      const seconds = ((performance.now() - began) / 1_000).toFixed(1)
      console.log(`${what}: ${seconds} s`)
      lines.push(line(what, long, seconds))
    }
    const load = loadavg().map((each) => each.toFixed(0))
    console.log(`校验.html over ${ROWS} applications; load of the machine ${load.join(', ')}`)
    console.table(lines)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}
