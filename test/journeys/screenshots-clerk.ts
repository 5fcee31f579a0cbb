/** The clerk's way, step by step, on the page as built: pictures for docs/使用说明.md. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { smallerPng } from '../../scripts/png.ts'
import { dayOfSerial } from '../../templates/values/day.ts'
import { nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { editBook } from '../../workbook/edit/edit.ts'
import { SHEET } from './support/example.ts'
import { openPage } from './support/page.ts'

const TARGET = 'docs/images/clerk'
const CLEAN = 'examples/2026/报送/济南市创新工作室/平阴县总工会-济南市创新工作室-2026（第2版）.xlsx'
const BLANK = 'templates/blanks/济南市创新工作室申报（技术创新型）.xlsx'

/** The card on which the blank opens, its first page, as LibreOffice prints it; `null` where that is not installed. */
function printedBlank(): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), 'blank-'))
  try {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const printed = spawnSync('soffice', [
      '--headless',
      profile,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      BLANK,
    ])
    const pdf = readdirSync(folder).find((name) => name.endsWith('.pdf'))
    if (printed.error !== undefined || pdf === undefined) return null
    const page = ['-r', '60', '-png', '-f', '1', '-l', '1']
    if (spawnSync('pdftoppm', [...page, join(folder, pdf), join(folder, 'page')]).error !== undefined)
      return null
    const picture = readdirSync(folder).find((name) => name.endsWith('.png'))
    return picture === undefined ? null : new Uint8Array(readFileSync(join(folder, picture)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Columns of the application: 领衔人姓名, 证件号码, 成立日期. */
const [LEADER, IDENTITY, FOUNDED] = [11, 13, 21]

/** The clean example with a stretched name and a day as text, which a click mends, and an identity number mistyped. */
function untidy(): Uint8Array {
  const bytes = new Uint8Array(readFileSync(CLEAN))
  const rows = readBook(bytes).sheets.find(({ name }) => name === SHEET)!.rows
  const cell = (row: number, column: number) => rows.find(({ number }) => number === row)!.cells[column - 1]
  const identity = String(cell(6, IDENTITY))
  const { year, month, day } = dayOfSerial(Number(cell(6, FOUNDED)))
  const cells = [
    { sheet: SHEET, row: 5, column: LEADER, value: [...String(cell(5, LEADER))].join('　') },
    { sheet: SHEET, row: 6, column: FOUNDED, value: `${year}/${month}/${day}`, format: '@' },
    { sheet: SHEET, row: 6, column: IDENTITY, value: `${identity.slice(0, -2)}0${identity.slice(-1)}` },
  ]
  return editBook(bytes, { cells }, nodeCodec)
}

export async function clerkPictures(browser: Browser): Promise<void> {
  mkdirSync(TARGET, { recursive: true })
  const blank = printedBlank()
  if (blank === null)
    console.log('screenshots: the blank is not printed; soffice and pdftoppm are not both installed')
  else writeFileSync(join(TARGET, 'blank.png'), blank)
  const context = await browser.newContext({
    viewport: { width: 1180, height: 560 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  const page = await openPage(context)
  const picture = async (name: string): Promise<void> => {
    await page.waitForTimeout(400) // until the line under the tab has come over
    writeFileSync(join(TARGET, `${name}.png`), smallerPng(await page.screenshot()))
  }
  const give = (bytes: Uint8Array): Promise<void> =>
    page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '平阴县总工会.xlsx', mimeType: '', buffer: Buffer.from(bytes) })
  await give(untidy())
  await page.getByRole('status').filter({ hasText: '校验完成' }).waitFor()
  await page.locator('.cell-record').waitFor()
  await picture('first')
  await page.getByRole('button', { name: /^去掉多余空格/ }).click()
  await page.getByRole('dialog').waitFor()
  await picture('preview')
  await page.getByRole('button', { name: '修改', exact: true }).click()
  await page.getByRole('button', { name: '保存改好的文件' }).waitFor()
  await picture('save')
  const passing = await browser.newContext({
    viewport: { width: 1180, height: 560 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  const other = await openPage(passing)
  await other.locator('input[type=file]').first().setInputFiles(CLEAN)
  await other
    .getByRole('status')
    .filter({ hasText: /校验完成|全部通过/ })
    .waitFor()
  await other.waitForTimeout(400)
  writeFileSync(join(TARGET, 'passed.png'), smallerPng(await other.screenshot()))
  await passing.close()
  await context.close()
}
