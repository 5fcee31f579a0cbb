/**
 * The office's page on a whole year, and killed in the middle of it. What takes longer than the gate has:
 * `npm run long`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LOCK } from '../../office/folder/run-lock.ts'
// @ts-expect-error a plain script without types
import { exampleFiles } from '../../scripts/pack-example.mjs'
import { launch } from './support/browser.ts'
import { byCommandLine, expectSame, type Files, filesOf, laidBy, onDisk } from './support/desk-folders.ts'
import { filesInFolder, layInFolder, openDeskOverFolder, written } from './support/desk-page.ts'
import { settings } from './support/settings.ts'

const YEAR = 'examples/2026'
const PROVINCE = '山东省总工会-办公室工作簿-2026.xlsx'

/** What Jinan's office gets. */
const ofTheCity = (): Files =>
  new Map(
    [...(exampleFiles() as ReadonlyMap<string, string>)].map(([path, file]) => [path, readFileSync(file)]),
  )

/** All that was sent to anybody, before the province's office, with the word of the cities' offices besides. */
function ofTheProvince(): Files {
  const files = new Map<string, Uint8Array>()
  for (const name of readdirSync(`${YEAR}/办公室`))
    files.set(name === PROVINCE ? name : `其他办公室/${name}`, readFileSync(`${YEAR}/办公室/${name}`))
  for (const [path, bytes] of filesOf(`${YEAR}/报送`)) files.set(`收件/${path}`, bytes)
  return files
}

const rowsIn = (files: Files, path: string): string[] =>
  new TextDecoder().decode(files.get(`结果/${path}`)).split('\n')

let browser: Browser
let context: BrowserContext
let root: string
beforeAll(async () => {
  browser = await launch()
  root = mkdtempSync(join(tmpdir(), 'desk-'))
})
afterAll(async () => {
  await browser.close()
  rmSync(root, { recursive: true, force: true })
})
afterEach(() => context.close())

const at = (name: string): string => join(root, name)

async function openOver(files: Files): Promise<Page> {
  const { page } = await openDeskOverFolder(context)
  await layInFolder(page, files)
  await page.getByRole('button', { name: '选择文件夹' }).click()
  return page
}

const start = (page: Page): Promise<void> => page.getByRole('button', { name: '没有错，开始汇总' }).click()

/** Whether a commit has begun and is not done: some files are in their places, others are not. */
const isHalfWay = (page: Page, moved: number): Promise<boolean> =>
  page.evaluate(async (wanted) => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('2026')
    const journal = await folder.getFileHandle('.committing.json').catch(() => null)
    if (journal === null) return false
    const text = await (await journal.getFile()).text()
    if (text === '') return false
    const { from, paths } = JSON.parse(text) as { from: string; paths: string[] }
    const exists = async (path: string): Promise<boolean> => {
      let at = await folder.getDirectoryHandle(from)
      const parts = path.split('/')
      for (const part of parts.slice(0, -1)) {
        const next = await at.getDirectoryHandle(part).catch(() => null)
        if (next === null) return false
        at = next
      }
      return (await at.getFileHandle(parts.at(-1)!).catch(() => null)) !== null
    }
    return !(await exists(paths[wanted]!)) && (await exists(paths.at(-1)!))
  }, moved)

async function waitHalfWay(page: Page, moved: number): Promise<void> {
  for (let tried = 0; tried < 20_000; tried++) {
    if (await isHalfWay(page, moved).catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('the commit was not met half way')
}

/**
 * Opens the folder of last time as somebody would who finds the page closed. The browser has kept its handle; the lock
 * of a page that is gone holds others up for a minute.
 */
async function takeUp(page: Page): Promise<void> {
  for (let tried = 0; tried < 60; tried++) {
    if (await page.getByRole('tab').first().isVisible()) return
    for (const name of ['再试一次', '打开', '选择文件夹', '没有错，开始汇总']) {
      const button = page.getByRole('button', { name, exact: true })
      if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => {})
    }
    await page.waitForTimeout(3_000)
  }
  throw new Error(`the folder was not opened: ${await page.locator('.desk').textContent()}`)
}

describe.runIf(process.env['LONG_SEEDS'] !== undefined)('汇总.html with the example year', () => {
  it.each([
    ['the city', ofTheCity],
    ['the whole of it', ofTheProvince],
  ])(
    'writes what the command line writes, sheet for sheet: %s',
    { timeout: 600_000 },
    async (what, files) => {
      context = await browser.newContext(settings.desk)
      const page = await openOver(files())
      await start(page)
      await written(page)
      const mine = await filesInFolder(page)
      expectSame(mine, byCommandLine(at(what), files()), laidBy)
    },
  )

  it.each([0, 40])(
    'killed in the middle of a commit, after %i files and more, is finished by the page and by the command line',
    { timeout: 600_000 },
    async (moved) => {
      context = await browser.newContext(settings.desk)
      const whole = byCommandLine(at(`whole ${moved}`), ofTheCity())
      const killed = await openOver(ofTheCity())
      await start(killed)
      await waitHalfWay(killed, moved)
      await killed.close()

      const looking = (await openDeskOverFolder(context, '<!doctype html>')).page
      const left = await filesInFolder(looking)
      await looking.close()
      expect(left.has('.committing.json')).toBe(true)
      const late = [...left.keys()].filter((path) => path.startsWith('.writing-'))
      expect(late.length).toBeGreaterThan(0)

      const byPage = (await openDeskOverFolder(context)).page
      await takeUp(byPage)
      const mended = await filesInFolder(byPage)
      expect([...mended.keys()].filter((path) => basename(path).startsWith('.committing'))).toEqual([])
      expectSame(mended, whole, laidBy)

      const folder = onDisk(at(`left ${moved}`), left)
      utimesSync(join(folder, LOCK), new Date(0), new Date(0))
      const byLine = byCommandLine(folder, new Map())
      expectSame(byLine, whole, laidBy)
      for (const path of ['summary.json', 'records.csv', 'findings.csv'])
        expect(rowsIn(byLine, path)).toEqual(rowsIn(whole, path))
    },
  )
})
