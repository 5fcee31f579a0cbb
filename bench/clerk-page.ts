/** 校验.html over a workbook of 5,000 applications: how long its own thread answers nothing, from the drop to the list. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { registry } from '../programmes/registry.ts'
import { templateFor } from '../programmes/registry-of.ts'
import { recogniseSubmission } from '../submissions/recognise/recognise-submission.ts'
import { submissionInfo } from '../templates/forms/submission-info.ts'
import type { Cell } from '../templates/sheet/grid.ts'
import { launch } from '../test/journeys/support/browser.ts'
import { openPage } from '../test/journeys/support/page.ts'
import { settings } from '../test/journeys/support/settings.ts'
import { readBook } from '../workbook/codecs/node.ts'
import { composeWorkbook } from '../workbook/compose/compose.ts'

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

/** Tasks of the page's own thread that took longer than 50 ms, as the browser counts them. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(Math.round(duration))
    }).observe({ type: 'longtask', buffered: true })
  })

const tasksOf = (page: Page): Promise<number[]> => page.evaluate('window.seen.splice(0)') as Promise<number[]>

export async function benchClerkPage(): Promise<void> {
  const bytes = await workbook()
  const browser = await launch()
  try {
    const context = await browser.newContext(settings.desk)
    const page = await openPage(context)
    await watchTasks(page)
    await page.waitForTimeout(500)
    const opening = await tasksOf(page)
    const began = performance.now()
    await page.locator('input[type=file]').setInputFiles({
      name: '五千.xlsx',
      mimeType: '',
      buffer: Buffer.from(bytes),
    })
    await page
      .getByRole('status')
      .filter({ hasText: /校验完成|全部通过/ })
      .waitFor({ timeout: 300_000 })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    await page.waitForTimeout(1_000)
    const checking = await tasksOf(page)
    const line = (what: string, tasks: readonly number[]) => ({
      what,
      'tasks over 50 ms': tasks.length,
      'longest, ms': Math.max(0, ...tasks),
      all: tasks.join(' '),
    })
    console.log(`校验.html over ${ROWS} applications: ${seconds} s from the drop to the list`)
    console.table([line('opening the page', opening), line('reading, judging, drawing', checking)])
  } finally {
    await browser.close()
  }
}
