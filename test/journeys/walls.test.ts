import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// @ts-expect-error a plain script without types
import { firstPaint, PAGE, PANE } from '../../scripts/build-addin.mjs'
import { ARGUMENTS, launch } from './support/browser.ts'
import { showState } from './support/gallery.ts'
import { settings } from './support/settings.ts'

/** A server of one text on a port, and so an origin, of its own. */
async function serve(text: string): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((_, response) => response.end(text)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe('the browser of these tests', () => {
  it('has its walls: another origin cannot be read', async () => {
    expect(ARGUMENTS.filter((each) => /web-security|site-isolation|insecure/.test(each))).toEqual([])
    // Genuine servers: what a test answers in a server's place is readable from everywhere.
    const [one, two] = await Promise.all([serve('<p>one'), serve('secret')])
    const page = await browser.newPage()
    await page.goto(one.address)
    const read = await page.evaluate(
      (address) =>
        fetch(address).then(
          (answer) => answer.text(),
          (error: Error) => error.name,
        ),
      two.address,
    )
    expect(read).toBe('TypeError')
    await page.close()
    one.close()
    two.close()
  })

  it('has Chinese letters', async () => {
    const page = await browser.newPage()
    await page.setContent('<span id="a">工会</span><span id="b">\u{10fffe}\u{10fffe}</span>')
    // A letter that no font has is drawn as a box: the same for all of them.
    const pictures = await Promise.all(['#a', '#b'].map((id) => page.locator(id).screenshot()))
    expect(pictures[0]!.equals(pictures[1]!)).toBe(false)
    await page.close()
  })
})

describe('the pane’s policy', () => {
  it('lets Fluent’s styles in and a style of anybody else’s not', async () => {
    const context = await browser.newContext(settings.light)
    const page = await showState(context, 'ready')
    const refused: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text())
    })
    const primary = page.getByRole('button', { name: '校验本表' })
    const colour = 'rgb(15, 108, 189)'
    await expect
      .poll(() => primary.evaluate((button) => getComputedStyle(button).backgroundColor))
      .toBe(colour)
    expect(refused).toEqual([])
    const afterwards = await primary.evaluate((button) => {
      const style = document.createElement('style')
      style.textContent = 'button { background: red !important }'
      document.head.append(style)
      return getComputedStyle(button).backgroundColor
    })
    expect(afterwards).toBe(colour)
    await expect.poll(() => refused.length).toBe(1)
    await context.close()
  })

  it('is written into what ships, without unsafe words', () => {
    for (const file of [`${PANE}/index.html`, PAGE]) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
        readFileSync(file, 'utf8'),
      )?.[1]
      expect(policy, file).toMatch(/^default-src 'none'/)
      expect(policy, file).not.toContain('unsafe')
      expect(policy, file).not.toContain('*')
    }
  })

  it('lets the page speak to nobody', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(PAGE, 'utf8'))?.[1]
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toMatch(/https?:/)
  })
})

/** Younger than what the guard tests for, and than the browsers that are built for; a polyfill would be needed. */
const TOO_YOUNG =
  /\.toSorted\(|\.toReversed\(|\.toSpliced\(|Object\.groupBy|Map\.groupBy|Promise\.withResolvers|Promise\.try\(|Array\.fromAsync|\.isWellFormed\(|\.difference\(new Set|Iterator\.from|\.randomUUID\(/

describe('what ships', () => {
  it('asks for nothing that is younger than what the guard tests for', () => {
    const assets = `${PANE}/assets`
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(3)
    for (const file of [...scripts.map((name) => `${assets}/${name}`), PAGE]) {
      const found = TOO_YOUNG.exec(readFileSync(file, 'utf8'))
      // What looks whether it is there before it asks does no harm.
      const asks = found && !readFileSync(file, 'utf8').includes(`typeof ${found[0].replace('(', '')}`)
      expect(asks ? [file, found[0]] : [], file).toEqual([])
    }
  })

  it('paints for the first time with at most 250 KB, gzipped', () => {
    const sizes: ReadonlyMap<string, number> = firstPaint()
    expect(sizes.size).toBeGreaterThan(2)
    expect([...sizes.keys()].join()).not.toContain('jsx-dev')
    expect([...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(250 * 1024)
  })

  it('the page is one file that loads no other', () => {
    const page = readFileSync(PAGE, 'utf8')
    const rest = page
      .replace(/<script type="module" id="program">[\s\S]*<\/script>/, '')
      .replace(/<script>[\s\S]*?<\/script>/, '')
    expect(rest.length).toBeLessThan(page.length)
    expect(rest).not.toMatch(/<script|<link[^>]*stylesheet|@import/)
  })
})
