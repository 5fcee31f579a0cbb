/** The clerk's way, step by step, with the card of a studio on the page as built: pictures for docs/使用说明.md. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { smallerPng } from '../../scripts/png.ts'
import { convert, hasSoffice } from '../../scripts/soffice.ts'
import { CARD_NAME, cardWithSlips, cleanCard } from './support/card.ts'
import { give, openPage } from './support/page.ts'

const TARGET = 'docs/images/clerk'
const BLANK = 'templates/blanks/济南市创新工作室申报（技术创新型）.xlsx'

/** The pages of a workbook's card, which stands first in it, as LibreOffice prints them. */
function printed(bytes: Uint8Array, pages: readonly number[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'card-'))
  try {
    const file = join(folder, 'card.xlsx')
    writeFileSync(file, bytes)
    convert(join(folder, 'profile'), 'pdf', folder, [file])
    return pages.map((page) => {
      const picture = join(folder, `page-${page}`)
      const of = ['-r', '60', '-png', '-singlefile', '-f', String(page), '-l', String(page)]
      spawnSync('pdftoppm', [...of, join(folder, 'card.pdf'), picture])
      return new Uint8Array(readFileSync(`${picture}.png`))
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The blank as it is printed, and a filled card with the page that is sealed. */
function papers(clean: Uint8Array): void {
  if (!hasSoffice() || spawnSync('pdftoppm', ['-v']).error !== undefined) {
    console.log('screenshots: nothing is printed; soffice and pdftoppm are not both installed')
    return
  }
  const [blank] = printed(new Uint8Array(readFileSync(BLANK)), [1])
  const [first, sealed] = printed(clean, [1, 3])
  for (const [name, picture] of Object.entries({ blank, print: first, 'print-seal': sealed }))
    writeFileSync(join(TARGET, `${name}.png`), picture!)
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400) // until the line under the tab has come over
  writeFileSync(join(TARGET, `${name}.png`), smallerPng(await page.screenshot()))
}

/** What a button offers is looked at, and agreed to. */
async function agree(page: Page, offered: RegExp, yes: string, name?: string): Promise<void> {
  await page.getByRole('button', { name: offered }).click()
  await page.getByRole('dialog').waitFor()
  if (name !== undefined) await picture(page, name)
  await page.getByRole('button', { name: yes, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

export async function clerkPictures(browser: Browser): Promise<void> {
  mkdirSync(TARGET, { recursive: true })
  const clean = await cleanCard()
  papers(clean)
  const context = await browser.newContext({
    viewport: { width: 1180, height: 620 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  const page = await openPage(context)
  await give(page, CARD_NAME, await cardWithSlips())
  await page.locator('.cell-record').waitFor()
  await picture(page, 'first')
  await agree(page, /^去掉多余空格/, '修改', 'preview')
  await agree(page, /^生成汇总表/, '写入', 'summary')
  await page.getByRole('button', { name: '保存改好的文件' }).waitFor()
  await picture(page, 'save')
  await page.close()
  const other = await openPage(context)
  await give(other, CARD_NAME, clean)
  await picture(other, 'passed')
  await context.close()
}
