/** The pane with the genuine office.js in front of it, for each kind of host; no Excel answers, and that is told. */
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../addin/boot/ribbon.ts'
// @ts-expect-error a plain script without types
import { PANE } from '../../scripts/build-addin.mjs'
// @ts-expect-error a plain script without types
import { paneCsp } from '../../scripts/csp.mjs'
// @ts-expect-error a plain script without types
import { copyOfficeJs, OFFICE_JS } from '../../scripts/office-js.mjs'
import { launch } from './support/browser.ts'
import { fromFolder } from './support/gallery.ts'
import { settings } from './support/settings.ts'

const LIBRARY = 'node_modules/@microsoft/office-js/dist'

/** As Excel puts it into the pane's address. */
const HOSTS = ['Excel$Win32$16.01$zh-CN$$$$0', 'Excel$Mac$16.00$zh-CN$$$$0', 'Excel$Web$16.00$zh-CN$$$$0']

const hosted = (address: string): string => address.replace(/office\.js$/, '')

let browser: Browser
let context: BrowserContext
/** The pane as built with a copy of office.js beside it. */
let local: string
beforeAll(async () => {
  browser = await launch()
  context = await browser.newContext(settings.light)
  local = await mkdtemp(join(tmpdir(), 'pane-'))
  await cp(PANE, local, { recursive: true })
  copyOfficeJs(join(local, 'office'))
  const index = join(local, 'index.html')
  const html = await readFile(index, 'utf8')
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/
  expect(html).toMatch(policy)
  expect(html).toContain(OFFICE_JS.global)
  await writeFile(
    index,
    html.replace(policy, paneCsp(OFFICE_JS.local)).replace(OFFICE_JS.global, OFFICE_JS.local),
  )
})
afterAll(async () => {
  await browser.close()
  await rm(local, { recursive: true })
})

interface Visit {
  readonly host: string
  readonly folder: string
  /** Whether our own modules are held back until the commands are there. */
  readonly held: boolean
}

/** Opens the pane as that Excel would, without one that answers, and looks at what came of it. */
async function visit({ host, folder, held }: Visit): Promise<{ asked: string[] }> {
  const page = await context.newPage()
  const complaints: string[] = []
  const asked: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|\[DuplicatedName\]|\[InvalidArg\]/.test(message.text()))
      complaints.push(message.text())
  })
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.url().startsWith('https://pane.test/office/')) {
      asked.push(pathname)
      if (response.status() !== 200) complaints.push(`${response.status()} ${pathname}`)
    }
  })
  await page.route('**/*', (route) => route.abort())
  let letThrough = (): void => {}
  const mayCome = held ? new Promise<void>((resolve) => (letThrough = resolve)) : Promise.resolve()
  await page.route('https://pane.test/**', async (route) => {
    if (/\/assets\/.*\.js$/.test(route.request().url())) await mayCome
    await fromFolder(folder)(route)
  })
  const served = hosted(OFFICE_JS.global)
  await page.route(`${served}**`, async (route) => {
    const file = join(
      LIBRARY,
      decodeURIComponent(new URL(route.request().url().split('?')[0]!).href.slice(served.length)),
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
  if (held) expect(await page.locator('#root main').count()).toBe(0)
  letThrough()
  await page.getByText('正在等 Excel 应答').waitFor()
  expect(complaints).toEqual([])
  await page.close()
  return { asked }
}

describe.each(HOSTS)('%s', (host) => {
  it('takes the commands at once, breaks no rule of the page, and is waited for', async () => {
    await visit({ host, folder: PANE, held: true })
  })

  it('the same with the copy of office.js beside the pane, which has all that is asked of it', async () => {
    const { asked } = await visit({ host, folder: local, held: false })
    expect(asked).toContain('/office/office.js')
    // The client of Excel itself.
    expect(asked.some((path) => /\/office\/excel[^/]*\.js$/.test(path))).toBe(true)
  })
})
