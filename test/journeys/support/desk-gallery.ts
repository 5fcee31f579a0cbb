/** The office's page over a desk in memory, served under an address that exists nowhere else. */
import type { BrowserContext, Page } from 'playwright-core'
import { officeOfTheCity, sentToTheCity } from '../../desk/support/example-office.ts'
// @ts-expect-error a plain script without types
import { DESK_GALLERY } from './build-gallery.mjs'
import { fromFolder } from './gallery.ts'

export const SCREENS = ['收件', '审核', '名额与命名', '资金', '表样', '文件'] as const

/** A page with nothing open yet. */
export async function showDesk(context: BrowserContext, state = ''): Promise<Page> {
  const page = await context.newPage()
  const sent = sentToTheCity()
  await page.route('**/*', fromFolder(DESK_GALLERY))
  await page.route('**/sent.json', (route) => route.fulfill({ json: [...sent.keys()] }))
  await page.route('**/sent/*', (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.slice('/sent/'.length))
    return route.fulfill({ body: Buffer.from(sent.get(path)!) })
  })
  await page.route('**/office.xlsx', (route) => route.fulfill({ body: Buffer.from(officeOfTheCity()) }))
  await page.goto(`https://desk.test/#${state}`)
  await page.locator('.desk').waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page
}

/** The page with the example year open. */
export async function showExample(context: BrowserContext, state = ''): Promise<Page> {
  const page = await showDesk(context, state)
  await page.getByRole('button', { name: '用示例试一试' }).click()
  await page.getByRole('tab', { name: /^收件/ }).waitFor()
  return page
}

export async function turnTo(page: Page, screen: (typeof SCREENS)[number]): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${screen}`) }).click()
  await page.getByRole('heading', { level: 1, name: screen }).waitFor({ state: 'attached' })
}
