import { readFile } from 'node:fs/promises'
import exceljs from 'exceljs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { marksIn } from '../../workbook/annotate/annotate.ts'
import { browserCodec } from '../../workbook/codecs/browser.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { seriousViolations } from './support/axe.ts'
import { launch } from './support/browser.ts'
import { EXAMPLE } from './support/example.ts'
import { openPage, pick } from './support/page.ts'
import { settings } from './support/settings.ts'

const { Workbook } = exceljs

let browser: Browser
let context: BrowserContext
let page: Page
const asked: string[] = []
const complaints: string[] = []

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
afterEach(() => context.close())

const open = async (setting: keyof typeof settings = 'desk'): Promise<void> => {
  asked.length = 0
  complaints.length = 0
  context = await browser.newContext(settings[setting])
  context.on('request', (request) => asked.push(request.url()))
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page = await openPage(context)
}

/** A sheet of 40 columns that is none of the forms. */
async function manyRows(rows: number): Promise<ArrayBuffer> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('名册')
  for (let row = 1; row <= rows; row++) sheet.addRow(Array.from({ length: 40 }, (_, at) => `${row}-${at}`))
  return workbook.xlsx.writeBuffer() as Promise<ArrayBuffer>
}

const entry = () => page.getByRole('button', { name: /本级命名日期（W5）/ })
const cell = () => page.locator('#cell-W5')

describe('校验.html, opened by double-click', () => {
  it('shows what is wrong in a workbook that is picked, asks nobody and complains of nothing', async () => {
    await open()
    await pick(page, EXAMPLE)
    await entry().waitFor()
    expect(asked.filter((address) => !/^(file|data|blob):/.test(address))).toEqual([])
    expect(complaints).toEqual([])
  })

  it('takes a workbook that is dropped', async () => {
    await open()
    const bytes = [...(await readFile(EXAMPLE))]
    await page.evaluate((given) => {
      const carried = new DataTransfer()
      carried.items.add(new File([new Uint8Array(given)], '天桥区.xlsx'))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }),
      )
    }, bytes)
    await entry().waitFor()
    await expect.poll(() => page.locator('.page-file').textContent()).toBe('天桥区.xlsx')
  })

  it('jumps to the marked cell, and a marked cell leads back to its finding', async () => {
    await open()
    await pick(page, EXAMPLE)
    await entry().click()
    await cell().waitFor()
    await expect.poll(() => cell().getAttribute('aria-selected')).toBe('true')
    await expect.poll(() => cell().getAttribute('class')).toBe('severity-error')
    await page.locator('#cell-U5').click()
    await page.locator('.finding-of-cell').waitFor({ state: 'detached' })
    await cell().click()
    await page.locator('.finding-of-cell').waitFor()
  })

  it('shows days as days', async () => {
    await open()
    await pick(page, EXAMPLE)
    await entry().click()
    await expect.poll(() => page.locator('#cell-U5').textContent()).toBe('2018-07-22')
  })

  it('filters, and clears the marks', async () => {
    await open()
    await pick(page, EXAMPLE)
    await page.getByRole('button', { name: '1 必须修改' }).click()
    await page.getByText('没有符合筛选条件的问题').waitFor()
    await page.getByRole('button', { name: '显示全部' }).click()
    await entry().click()
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '清除标记' }).click()
    await expect.poll(() => cell().getAttribute('class')).toBe(null)
  })

  it('gives back a marked copy, and leaves the bytes of the workbook alone', async () => {
    await open()
    await pick(page, EXAMPLE)
    await page.getByRole('button', { name: '更多' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: '下载标注副本' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('天桥区总工会-济南市创新工作室-2026（已标注）.xlsx')
    const bytes = await readFile(await download.path())
    const copy = readBook(bytes)
    const original = readBook(await readFile(EXAMPLE))
    expect(copy.sheets.map(({ name }) => name)).toContain('校验结果')
    expect(copy.sheets.filter(({ name }) => name !== '校验结果')).toEqual(original.sheets)
    const marked = marksIn(bytes, browserCodec).filter(({ ranges }) => ranges.length > 0)
    expect(marked).toHaveLength(1)
  })

  it('offers nothing that it cannot do: no writing, and no marks in a .csv', async () => {
    await open()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '名册.csv', mimeType: '', buffer: Buffer.from('姓名,电话\n张三,1\n') })
    await page.getByRole('button', { name: '重试' }).waitFor()
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '清除标记' }).waitFor()
    const offered = await page.getByRole('menuitem').allTextContents()
    expect(offered).toEqual([
      '校验本表',
      '校验全部',
      '清除标记',
      '复制列表列表是空的',
      '导出列表（CSV）列表是空的',
    ])
    await expect.poll(() => page.getByRole('menuitemcheckbox').count()).toBe(0)
  })

  it('gives the list as a file', async () => {
    await open()
    await pick(page, EXAMPLE)
    await page.getByRole('button', { name: '更多' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: '导出列表（CSV）' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
    expect(await readFile(await download.path(), 'utf8')).toMatch(/^\uFEFF.*[\s\S]*W5/)
  })

  it('says why a file cannot be opened, and goes on', async () => {
    await open()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '坏的.xlsx', mimeType: '', buffer: Buffer.from('<html>') })
    await page.getByRole('alert').waitFor()
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('只是扩展名像工作簿')
    await pick(page, EXAMPLE)
    await entry().waitFor()
  })
})

describe('校验.html with 5,000 rows', () => {
  it('draws only the rows in view, and jumps to the last one', async () => {
    await open()
    await page.locator('input[type=file]').setInputFiles({
      name: '很多行.xlsx',
      mimeType: '',
      buffer: Buffer.from(await manyRows(5_000)),
    })
    await page.getByRole('grid').waitFor()
    await expect.poll(() => page.locator('.sheet-view tbody th').count()).toBeLessThan(100)
    await page.getByRole('grid').focus()
    await page.locator('.sheet-view').evaluate((view) => view.scrollTo(0, view.scrollHeight))
    await page.locator('#cell-A5000').waitFor()
    await expect.poll(() => page.locator('.sheet-view tbody th').count()).toBeLessThan(100)
  })
})

describe('校验.html, by keyboard alone', () => {
  it('steps to the finding and moves on in the sheet', async () => {
    await open()
    await pick(page, EXAMPLE)
    await page.keyboard.press('F8')
    await expect.poll(() => cell().getAttribute('aria-selected')).toBe('true')
    await page.getByRole('grid').focus()
    // Faster than what is selected is told: none of them is lost.
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key)
    await expect.poll(() => page.locator('#cell-T6').getAttribute('aria-selected')).toBe('true')
  })
})

describe.each(Object.keys(settings) as (keyof typeof settings)[])('校验.html in %s', (setting) => {
  it('keeps nobody out and nothing sticks out', async () => {
    await open(setting)
    expect(await seriousViolations(page)).toEqual([])
    await pick(page, EXAMPLE)
    await page.keyboard.press('F8')
    await cell().waitFor()
    expect(await seriousViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
})
