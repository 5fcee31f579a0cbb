/** 汇总.html over a folder of 300 workbooks beside the command line over the same: time, what holds input up, memory. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { YEAR } from '../examples/make/calendar.ts'
import { registry } from '../programmes/registry.ts'
import { templateFor } from '../programmes/registry-of.ts'
import { allocations } from '../templates/forms/allocation.ts'
import { officeInfo } from '../templates/forms/office-info.ts'
import { launch } from '../test/journeys/support/browser.ts'
import { dropOn, openDesk } from '../test/journeys/support/desk-page.ts'
import { composeWorkbook } from '../workbook/compose/compose.ts'
import { makeInbox } from './make-inbox.ts'

const WORKBOOKS = 300
const HAZARDS = 20
const CLI = 'dist/union-workbooks.mjs'

/** The workbook of an office that expects all who sent. */
async function noticeOf(units: readonly string[]): Promise<Uint8Array> {
  const programme = registry.byId('jinan-hazard')
  return composeWorkbook(templateFor(registry, null, '市总工会')!, {
    cards: { [officeInfo.id]: { office: programme.topUnit, level: '市级', year: YEAR } },
    rows: {
      [allocations.id]: units.map((unit) => ({
        values: { programme: programme.name, unit, unitKind: '大企业工会' },
      })),
    },
  })
}

/** Watches the page's own thread: the longest time for which it answered nothing, and the longest wait of a click. */
const watchThread = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { gap: 0, delay: 0 }
    Object.assign(window, { seen })
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      seen.gap = Math.max(seen.gap, now - last)
      last = now
    }, 5)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        seen.delay = Math.max(seen.delay, entry.processingStart - entry.startTime)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })

/** The most that a renderer of this machine's browsers has held so far, in MB. */
function rendererPeak(): number {
  const peaks = readdirSync('/proc').flatMap((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('--type=renderer')) return []
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024
    } catch {
      return []
    }
  })
  return Math.round(Math.max(0, ...peaks))
}

const seconds = (since: number): number => Number(((performance.now() - since) / 1000).toFixed(1))

async function inPage(folder: string) {
  const browser = await launch()
  try {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
    const { page } = await openDesk(context)
    await watchThread(page)
    const began = performance.now()
    await dropOn(page, [folder])
    const firstRow = page
      .getByText(/集团第\d+工会/)
      .first()
      .waitFor({ timeout: 300_000 })
      .then(() => seconds(began))
    let done = false
    const ended = page
      .getByText(/^已汇总：|程序出错|没有写/)
      .first()
      .waitFor({ timeout: 300_000 })
      .then(() => {
        done = true
        return seconds(began)
      })
    while (!done) {
      await page.mouse.click(640, 790)
      await page.waitForTimeout(100)
    }
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { gap: number; delay: number } }).seen,
    )
    return {
      'first row s': await firstRow,
      'whole s': await ended,
      'input delay ms': Math.round(seen.delay),
      'thread held ms': Math.round(seen.gap),
      MB: rendererPeak(),
    }
  } finally {
    await browser.close()
  }
}

function byCommandLine(folder: string) {
  const began = performance.now()
  const { stderr } = spawnSync('/usr/bin/time', ['-f', 'TAKEN %M', process.execPath, CLI, 'rollup', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return { 'whole s': seconds(began), MB: Math.round(Number(/TAKEN (\d+)/.exec(stderr)?.[1] ?? 0) / 1024) }
}

export async function benchPage(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'bench-'))
  const at = (name: string): string => join(root, name)
  try {
    await makeInbox(at('page/收件'), WORKBOOKS, HAZARDS)
    const units = readdirSync(at('page/收件')).map((name) => name.split('-')[0]!)
    writeFileSync(at('page/通知.xlsx'), await noticeOf(units))
    cpSync(at('page'), at('cli'), { recursive: true })
    const cli = byCommandLine(at('cli'))
    const page = await inPage(at('page'))
    console.log(
      `\nAn office's folder of ${WORKBOOKS} workbooks of ${HAZARDS} hazards, letters and marked copies too`,
    )
    console.table({ 'command line': cli, 汇总: page })
    console.log(`page / command line: ${(page['whole s'] / cli['whole s']).toFixed(2)}`)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
