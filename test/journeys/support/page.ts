/** 校验.html as somebody opens it by double-click, without a network. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
// @ts-expect-error a plain script without types
import { PAGE } from '../../../scripts/build-addin.mjs'

export async function openPage(context: BrowserContext): Promise<Page> {
  await context.setOffline(true)
  const page = await context.newPage()
  await page.goto(pathToFileURL(resolve(PAGE)).href)
  await page.getByRole('heading', { name: '工会申报校验' }).waitFor()
  return page
}

/** Picks a file and waits for the outcome of the check. */
export async function pick(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
  await checked(page)
}

/** Picks a file of these bytes and waits for the outcome of the check. */
export async function give(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: '', buffer: Buffer.from(bytes) }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await checked(page)
}

async function checked(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /校验完成|全部通过/ })
    .waitFor()
}
