/** The pane with the genuine office.js in front of it, for each kind of host; no Excel answers, and that is told. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../addin/boot/ribbon.ts'
// @ts-expect-error a plain script without types
import { PANE } from '../../scripts/build-addin.mjs'
// @ts-expect-error a plain script without types
import { OFFICE_JS } from '../../scripts/office-js.mjs'
import { launch } from './support/browser.ts'
import { fromFolder } from './support/gallery.ts'
import { settings } from './support/settings.ts'

const LIBRARY = 'node_modules/@microsoft/office-js/dist'
const SERVED = `${OFFICE_JS.global}`.replace(/office\.js$/, '')

/** As Excel puts it into the pane's address. */
const HOSTS = ['Excel$Win32$16.01$zh-CN$$$$0', 'Excel$Mac$16.00$zh-CN$$$$0', 'Excel$Web$16.00$zh-CN$$$$0']

let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  browser = await launch()
  context = await browser.newContext(settings.light)
})
afterAll(() => browser.close())

describe.each(HOSTS)('%s', (host) => {
  it('takes the commands at once, breaks no rule of the page, and is waited for', async () => {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|\[DuplicatedName\]|\[InvalidArg\]/.test(message.text()))
        complaints.push(message.text())
    })
    await page.route('**/*', (route) => route.abort())
    await page.route('https://pane.test/**', async (route) => {
      if (/\/assets\/.*\.js$/.test(route.request().url()))
        await new Promise((resolve) => setTimeout(resolve, 3_000))
      await fromFolder(PANE)(route)
    })
    await page.route(`${SERVED}**`, async (route) => {
      const file = join(
        LIBRARY,
        decodeURIComponent(new URL(route.request().url().split('?')[0]!).href.slice(SERVED.length)),
      )
      if (!existsSync(file)) return route.fulfill({ status: 404, body: '' })
      await route.fulfill({ contentType: 'text/javascript', body: await readFile(file) })
    })
    await page.goto(`https://pane.test/index.html?_host_Info=${encodeURIComponent(host)}`, {
      waitUntil: 'commit',
    })
    const associated = (): Promise<string[]> =>
      page.evaluate('Object.keys(window.Office?.actions?._association?.mappings ?? {})')
    await expect.poll(associated).toEqual(Object.keys(COMMANDS).map((name) => name.toUpperCase()))
    // Our own module has not come yet.
    expect(await page.locator('#root main').count()).toBe(0)
    await page.getByText('正在等 Excel 应答').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })
})
