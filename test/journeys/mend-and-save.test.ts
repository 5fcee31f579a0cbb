/** A clerk's way on the page: a file with slips is mended by clicks, kept, and read again as if it had been filled in right. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../programmes/registry.ts'
import { checkBook, isOffice } from '../../submissions/check/check-book.ts'
import { read } from '../../templates/read/read.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { editBook } from '../../workbook/edit/edit.ts'
import { differingParts } from '../../workbook/package/differing-parts.ts'
import { applicationIn, CARD_CASES, Clerk, exampleOf, recordsOf, sent } from '../office/support/clerk.ts'
import { launch } from './support/browser.ts'
import { EXAMPLE, SHEET } from './support/example.ts'
import { openPage } from './support/page.ts'
import { settings } from './support/settings.ts'

const original = new Uint8Array(readFileSync(EXAMPLE))
const leader = readBook(original)
  .sheets.find(({ name }) => name === SHEET)!
  .rows.find(({ number }) => number === 6)!.cells[10] as string

/** K6: a name stretched by a wide space. */
const untidy = editBook(
  original,
  { cells: [{ sheet: SHEET, row: 6, column: 11, value: [...leader].join('　') }] },
  nodeCodec,
)

const records = (bytes: Uint8Array) =>
  read(
    readBook(bytes).sheets.find(({ name }) => name === SHEET)!,
    jinanStudioApplication as Form,
  )!.records.map(({ row }) => JSON.stringify(row))

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext(settings.desk)
})
afterEach(() => context.close())

const pick = (name = '天桥区.xlsx', bytes = untidy): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })

/** What a button offers is looked at, and agreed to. */
async function agree(offered: string | RegExp, yes: string): Promise<void> {
  await page.getByRole('button', { name: offered }).click()
  await page.getByRole('button', { name: yes, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const mend = (): Promise<void> => agree(/^去掉多余空格/, '修改')

async function saved(): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存改好的文件' }).click(),
  ])
  return new Uint8Array(await readFile(await download.path()))
}

function expectMended(bytes: Uint8Array): void {
  expect(records(untidy)).not.toEqual(records(original))
  expect(records(bytes)).toEqual(records(original))
  expect(differingParts(bytes, untidy, nodeCodec)).toHaveLength(1)
}

describe('校验.html mends', () => {
  it('shows the first cell at fault and one blue button, mends, and gives the mended file', async () => {
    page = await openPage(context)
    await pick()
    await expect.poll(() => page.locator('[aria-selected=true]').first().getAttribute('id')).not.toBe(null)
    await expect.poll(() => page.locator('.cell-record').textContent()).toMatch(/^TQ-0\d /)
    await expect.poll(() => page.locator('main.pane').textContent()).not.toMatch(/[0-9a-f]{8}/)
    await mend()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存改好的文件' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('天桥区（已修改）.xlsx')
    expectMended(new Uint8Array(await readFile(await download.path())))
    await page.getByRole('button', { name: /下载标注副本|改好后再校验/ }).waitFor()
  })

  it('takes a mend back, after which nothing is left to be kept', async () => {
    page = await openPage(context)
    await pick()
    await mend()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('button', { name: '保存改好的文件' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '去掉多余空格（1 处）…' }).waitFor()
  })

  it('keeps it in the file itself where the browser lends that and the clerk says so', async () => {
    await context.addInitScript(
      (given) => {
        const lent = window as unknown as { bytes: Uint8Array; saved: number[] | null; time: number }
        lent.bytes = new Uint8Array(given)
        lent.saved = null
        lent.time = 1
        const handle = {
          name: '天桥区.xlsx',
          getFile: async () => new File([lent.bytes as BlobPart], '天桥区.xlsx', { lastModified: lent.time }),
          createWritable: async () => ({
            write: async (bytes: Uint8Array) => {
              lent.bytes = bytes
              lent.saved = [...bytes]
              lent.time++
            },
            close: async () => undefined,
          }),
        }
        Object.assign(window, { showOpenFilePicker: async () => [handle] })
      },
      [...untidy],
    )
    page = await openPage(context)
    await page.getByRole('button', { name: '选择工作簿' }).click()
    await page.getByRole('button', { name: '改好后再校验' }).waitFor()
    await mend()
    await page.getByRole('button', { name: '保存改好的文件…' }).click()
    expect(await page.evaluate('window.saved')).toBe(null)
    await page.getByRole('menuitem', { name: '存到原文件“天桥区.xlsx”' }).click()
    await page.getByText('已存到原文件').first().waitFor()
    expectMended(new Uint8Array((await page.evaluate('window.saved')) as number[]))
    // Somebody saves the file in Excel meanwhile: it is not written over.
    await page.getByRole('button', { name: '撤销' }).click()
    await page.evaluate('window.time = 99')
    await page.getByRole('button', { name: '保存改好的文件…' }).click()
    await page.getByRole('menuitem', { name: '存到原文件“天桥区.xlsx”' }).click()
    await page.getByRole('alert').getByText('没有覆盖它').waitFor()
    expectMended(new Uint8Array((await page.evaluate('window.saved')) as number[]))
  })
})

describe('校验.html in a browser that is too old', () => {
  it('says so in Chinese before anything else, and does not start', async () => {
    await context.addInitScript(() => {
      delete (HTMLScriptElement.prototype as { noModule?: boolean }).noModule
    })
    page = await context.newPage()
    const { pathToFileURL } = await import('node:url')
    const { resolve } = await import('node:path')
    await page.goto(pathToFileURL(resolve('dist/校验.html')).href, { waitUntil: 'commit' })
    await page.getByRole('alert').getByText('打开方式').waitFor()
    await page.waitForLoadState()
    await expect.poll(() => page.locator('input[type=file]').count()).toBe(0)
  })
})

/** A city's of each kind, and one of the province's; the others differ from these in nothing that a browser does. */
const KINDS = CARD_CASES.filter(([id]) => id.startsWith('jinan') || id.endsWith('craftsman'))

/** What a record says, names as they are read: some of the example year's are stretched by spaces. */
const saysOf = (record: RecordRead): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record.row).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, typeof value === 'string' ? value.replace(/\u3000/g, '') : value]],
    ),
  )

describe('a card goes from blank to clean', () => {
  it.each(KINDS)('%s', async (id, file, number) => {
    const source = exampleOf(file)
    const { application, whoKey } = source.programme
    const clerk = await Clerk.open(id)
    clerk.fill(source, number)
    const place = recordsOf(sent(readBook(clerk.saved)), application)[0]!.place(whoKey)!
    const typed = String(applicationIn(source, number).row[whoKey as never])
    clerk.write([{ sheet: application.sheet, ...place, value: `${typed} ` }])

    page = await openPage(context)
    await pick('申报.xlsx', clerk.saved)
    await agree(/^生成汇总表（新增 1 行）/, '写入')
    await mend()
    const bytes = await saved()
    const checked = checkBook(registry, readBook(bytes), '申报.xlsx')
    if ('reason' in checked || isOffice(checked.read)) throw new Error('no submission')
    expect(
      checked.findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message),
    ).toEqual([])
    const [record] = recordsOf(checked.read, application)
    const said = saysOf(record!)
    expect(saysOf(applicationIn(source, number))).toMatchObject(said)
    expect(Object.keys(said).length).toBeGreaterThan(25)
    expect(recordsOf(checked.read, source.programme.summary)).toHaveLength(1)
  })
})
