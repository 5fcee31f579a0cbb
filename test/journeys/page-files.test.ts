/** 校验.html with every kind of file that people send. */
import { readFile } from 'node:fs/promises'
import { read, utils, write } from '@e965/xlsx'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { launch } from './support/browser.ts'
import { EXAMPLE, SHEET } from './support/example.ts'
import { openPage } from './support/page.ts'
import { settings } from './support/settings.ts'

let browser: Browser
let context: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
beforeEach(async () => {
  complaints.length = 0
  context = await browser.newContext(settings.desk)
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page = await openPage(context)
})
afterEach(() => context.close())

const give = (name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })

const entry = () => page.getByRole('button', { name: /本级命名日期（W5）/ })

const offered = async (): Promise<string[]> => {
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '清除标记' }).waitFor()
  return page.getByRole('menuitem').allTextContents()
}

it('finds in an .xls workbook what it finds in the same .xlsx, and offers no copy', async () => {
  const book = read(await readFile(EXAMPLE), { cellDates: false })
  await give('天桥区.xls', write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
  await entry().waitFor()
  expect(await offered()).not.toContain('下载标注副本')
  expect(complaints).toEqual([])
})

it('checks a .csv of one sheet by itself, and says what it could not see', async () => {
  const { Sheets } = read(await readFile(EXAMPLE), { cellDates: false })
  const text = utils.sheet_to_csv(Sheets[SHEET]!, { rawNumbers: true })
  await give(`${SHEET}.csv`, Buffer.from(`\uFEFF${text}`))
  await page.getByText('只按本表能看到的内容校验').first().waitFor()
  await entry().waitFor()
  expect(await offered()).not.toContain('下载标注副本')
  expect(complaints).toEqual([])
})

it.each([
  ['test/fixtures/formats/mixed.zip', '这是压缩包：请先解压'],
  ['test/fixtures/formats/encrypted.xlsx', '工作簿有打开密码'],
  ['test/fixtures/formats/cut-off.broken.xlsx', '文件不完整'],
  ['test/fixtures/formats/page.pdf', 'PDF'],
])('says what to do with %s', async (path, words) => {
  await give('来件', await readFile(path))
  await page.getByRole('alert').waitFor()
  await expect.poll(() => page.getByRole('alert').textContent()).toContain(words)
  expect(complaints).toEqual([])
})

const OFFICE = 'examples/2026/办公室/济南市总工会-办公室工作簿-2026.xlsx'

it('judges by the word of an office whose workbook is put beside, and refuses one that is none', async () => {
  await give('天桥区.xlsx', await readFile(EXAMPLE))
  await entry().waitFor()
  await page.getByText('按 2026 年度填报参数校验').waitFor()
  const beside = async (path: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '对照办公室工作簿' }).click(),
    ])
    await chooser.setFiles(path)
  }
  await beside(EXAMPLE)
  await page.getByRole('alert').getByText('不是填好的办公室工作簿').waitFor()
  await page.getByText('按 2026 年度填报参数校验').waitFor()
  await beside(OFFICE)
  await page.getByRole('button', { name: '对照：济南市总工会 2026 年' }).waitFor()
  await page.getByText('按 2026 年度通知要素校验').waitFor()
  await entry().waitFor()
  await expect.poll(() => page.locator('.page-file').textContent()).toBe('天桥区.xlsx')
  expect(complaints).toEqual([])
})

it("offers no other office's word over an office's own workbook", async () => {
  await give('办公室.xlsx', await readFile(OFFICE))
  await page.getByRole('button', { name: '换一个' }).waitFor()
  await expect.poll(() => page.getByRole('button', { name: '对照办公室工作簿' }).count()).toBe(0)
})
