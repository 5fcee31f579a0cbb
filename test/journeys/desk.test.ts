/** The office's page as it ships: what it writes is what the command line writes, on the same folder in turn. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
// @ts-expect-error a plain script without types
import { exampleFiles } from '../../scripts/pack-example.mjs'
import { nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { differingParts } from '../../workbook/package/differing-parts.ts'
import { CLI } from '../pipeline/support/command-line.ts'
import { noticeOf } from '../pipeline/support/office-desk.ts'
import { hazardFile, Senders } from '../pipeline/support/sendings.ts'
import { studioSummary } from '../submissions/foreign/strangers.ts'
import { xlsxOf } from '../submissions/foreign/strangers-file.ts'
import { launch } from './support/browser.ts'
import {
  dropOn,
  filesInFolder,
  layInFolder,
  openDesk,
  openDeskOverFolder,
  written,
} from './support/desk-page.ts'
import { settings } from './support/settings.ts'

type Files = ReadonlyMap<string, Uint8Array>

const senders = new Senders('journey')
const [unit, other] = senders.units

let browser: Browser
let context: BrowserContext
let root: string
let office: Files
beforeAll(async () => {
  browser = await launch()
  root = mkdtempSync(join(tmpdir(), 'desk-'))
  office = new Map([
    ['通知.xlsx', await noticeOf([unit.union, other.union], 2026)],
    ['收件/一.xlsx', await hazardFile(unit, senders.hazards(unit, 2))],
    ['收件/说明.txt', new TextEncoder().encode('not a workbook')],
  ])
})
afterAll(async () => {
  await browser.close()
  rmSync(root, { recursive: true, force: true })
})
afterEach(() => context.close())

const begin = async (): Promise<void> => {
  context = await browser.newContext({ ...settings.desk, acceptDownloads: true })
}

/** Lays files into a folder of the disk. */
function onDisk(name: string, files: Files): string {
  const folder = join(root, name)
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

function filesOf(folder: string): Files {
  const files = new Map<string, Uint8Array>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(path.slice(folder.length + 1), readFileSync(path))
  }
  return files
}

function byCommandLine(name: string, files: Files): Files {
  const folder = onDisk(name, files)
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'rollup', folder], { encoding: 'utf8' })
  expect([status, stderr]).not.toContain(2)
  return filesOf(folder)
}

/** What a letter says. */
const wordsOf = (letter: Uint8Array): string =>
  new TextDecoder().decode(unzipSync(letter)['word/document.xml']).replace(/<[^>]*>/g, '')

/** The states laid by are named by the time. */
const laidBy = (path: string): boolean => path.startsWith('存档/以前的状态/')

/** That both folders hold the same: texts byte for byte, packages part for part. */
function expectSame(mine: Files, theirs: Files, without: (path: string) => boolean = () => false): void {
  const names = (files: Files): string[] => [...files.keys()].filter((path) => !without(path)).sort()
  expect(names(mine)).toEqual(names(theirs))
  for (const path of names(mine)) {
    const [a, b] = [mine.get(path)!, theirs.get(path)!]
    // The list of what was written bears marks of packages, which bear the time of writing.
    if (path === '.outputs.json' || Buffer.from(a).equals(b)) continue
    expect(path).toMatch(/\.(xlsx|docx)$/)
    // A letter's links bear random names: its words are compared, and all its other parts.
    const isLetter = path.endsWith('.docx')
    if (isLetter) expect(wordsOf(a), path).toBe(wordsOf(b))
    expect(
      differingParts(a, b, nodeCodec).filter(
        (part) => !part.startsWith('docProps/') && !(isLetter && part.startsWith('word/')),
      ),
      path,
    ).toEqual([])
  }
}

describe('汇总.html over a folder', () => {
  it('goes from what was sent to all outputs, and the command line finds nothing to change', async () => {
    await begin()
    const { page, heard } = await openDeskOverFolder(context)
    await layInFolder(page, office)
    await page.getByRole('button', { name: '选择文件夹' }).click()
    await page.getByRole('button', { name: '没有错，开始汇总' }).click()
    expect(await written(page)).toContain('读取 1 份，未采用 1 份')
    const mine = await filesInFolder(page)
    expectSame(mine, byCommandLine('alone', office))
    // Taken up by the other: nothing of the state is written anew.
    const again = byCommandLine('after', mine)
    for (const name of ['通知.xlsx', '审定.xlsx', '收件登记.xlsx', '结果/summary.json', '结果/records.csv'])
      expect(Buffer.from(again.get(name)!).equals(mine.get(name)!), name).toBe(true)
    expect(heard.complaints).toEqual([])
    expect(heard.asked.filter((address) => !/^(blob|data):/.test(address))).toEqual(['https://office.test/'])
  })

  it('takes up the folder that the command line left, without asking and without writing', async () => {
    await begin()
    const left = byCommandLine('left', office)
    const { page } = await openDeskOverFolder(context)
    await layInFolder(page, left)
    await page.getByRole('button', { name: '选择文件夹' }).click()
    await page.getByRole('tab').first().waitFor()
    expectSame(await filesInFolder(page), left)

    // A form that is dropped on its tab is put before the office; the folder stays open.
    await page.getByRole('tab', { name: /^表样/ }).click()
    const form = onDisk('form', new Map([['表样.xlsx', await xlsxOf(studioSummary('历下区总工会'))]]))
    await dropOn(page, [join(form, '表样.xlsx')], { x: 60, y: 160 })
    await page.getByText('还没有确认，10 栏没有把握').waitFor()
    const notice = readBook((await filesInFolder(page)).get('通知.xlsx')!)
    expect(notice.sheets.find(({ name }) => name === '表样对照')?.rows.length).toBeGreaterThan(16)
  })
})

describe('汇总.html, opened by double-click', () => {
  it('takes a folder that is dropped, asks nobody, and gives results and state as one zip', async () => {
    await begin()
    const { page, heard } = await openDesk(context)
    await dropOn(page, [onDisk('dropped', office)])
    expect(await written(page)).toContain('读取 1 份，未采用 1 份')
    await page.getByRole('tab', { name: /文件/ }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /全部/ }).first().click(),
    ])
    const zip = new Map(Object.entries(unzipSync(readFileSync(await download.path()))))
    expectSame(zip, byCommandLine('compared', office), (path) => path.startsWith('收件/'))
    expect(heard.complaints).toEqual([])
    expect(heard.asked.filter((address) => !/^(file|blob|data):/.test(address))).toEqual([])
  })
})

describe.runIf(process.env['LONG_SEEDS'] !== undefined)('汇总.html with the example year', () => {
  it('writes what the command line writes, sheet for sheet', { timeout: 300_000 }, async () => {
    await begin()
    const files: Files = new Map(
      [...(exampleFiles() as ReadonlyMap<string, string>)].map(([path, file]) => [path, readFileSync(file)]),
    )
    const { page } = await openDeskOverFolder(context)
    await layInFolder(page, files)
    await page.getByRole('button', { name: '选择文件夹' }).click()
    await page.getByRole('button', { name: '没有错，开始汇总' }).click()
    await written(page)
    expectSame(await filesInFolder(page), byCommandLine('example', files), laidBy)
  })
})
