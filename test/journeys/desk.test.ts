/** The office's page as it ships: what it writes is what the command line writes, on the same folder in turn. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '../../workbook/codecs/node.ts'
import { noticeOf } from '../pipeline/support/office-desk.ts'
import { hazardFile, Senders } from '../pipeline/support/sendings.ts'
import { studioSummary } from '../submissions/foreign/strangers.ts'
import { xlsxOf } from '../submissions/foreign/strangers-file.ts'
import { launch } from './support/browser.ts'
import { byCommandLine, expectSame, type Files, onDisk } from './support/desk-folders.ts'
import {
  dropOn,
  filesInFolder,
  layInFolder,
  openDesk,
  openDeskOverFolder,
  written,
} from './support/desk-page.ts'
import { settings } from './support/settings.ts'

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

const at = (name: string): string => join(root, name)

const begin = async (): Promise<void> => {
  context = await browser.newContext({ ...settings.desk, acceptDownloads: true })
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
    expectSame(mine, byCommandLine(at('alone'), office))
    // Taken up by the other: nothing of the state is written anew.
    const again = byCommandLine(at('after'), mine)
    for (const name of ['通知.xlsx', '审定.xlsx', '收件登记.xlsx', '结果/summary.json', '结果/records.csv'])
      expect(Buffer.from(again.get(name)!).equals(mine.get(name)!), name).toBe(true)
    expect(heard.complaints).toEqual([])
    expect(heard.asked.filter((address) => !/^(blob|data):/.test(address))).toEqual(['https://office.test/'])
  })

  it('takes up the folder that the command line left, without asking and without writing', async () => {
    await begin()
    const left = byCommandLine(at('left'), office)
    const { page } = await openDeskOverFolder(context)
    await layInFolder(page, left)
    await page.getByRole('button', { name: '选择文件夹' }).click()
    await page.getByRole('tab').first().waitFor()
    expectSame(await filesInFolder(page), left)

    // A form that is dropped on its tab is put before the office; the folder stays open.
    await page.getByRole('tab', { name: /^表样/ }).click()
    const form = onDisk(at('form'), new Map([['表样.xlsx', await xlsxOf(studioSummary('历下区总工会'))]]))
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
    await dropOn(page, [onDisk(at('dropped'), office)])
    expect(await written(page)).toContain('读取 1 份，未采用 1 份')
    await page.getByRole('tab', { name: /文件/ }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /全部/ }).first().click(),
    ])
    const zip = new Map(Object.entries(unzipSync(readFileSync(await download.path()))))
    expectSame(zip, byCommandLine(at('compared'), office), (path) => path.startsWith('收件/'))
    expect(heard.complaints).toEqual([])
    expect(heard.asked.filter((address) => !/^(file|blob|data):/.test(address))).toEqual([])
  })
})
