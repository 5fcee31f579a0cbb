import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// @ts-expect-error a plain script without types
import { firstPaint, PAGE, PANE } from '../../scripts/build-addin.mjs'
import { ARGUMENTS, launch } from './support/browser.ts'
import { showState } from './support/gallery.ts'
import { settings } from './support/settings.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe('the browser of these tests', () => {
  it('has its walls: another origin cannot be read', async () => {
    expect(ARGUMENTS.filter((each) => /web-security|site-isolation|insecure/.test(each))).toEqual([])
    const page = await browser.newPage()
    await page.route('**/*', (route) =>
      route.fulfill({ body: route.request().url().startsWith('https://one.') ? '<p>one' : 'secret' }),
    )
    await page.goto('https://one.test/')
    const read = await page.evaluate(() =>
      fetch('https://two.test/').then(
        (answer) => answer.text(),
        (error: Error) => error.name,
      ),
    )
    expect(read).toBe('TypeError')
    await page.close()
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
    const colour = await primary.evaluate((button) => getComputedStyle(button).backgroundColor)
    expect(colour).toBe('rgb(15, 108, 189)')
    expect(refused).toEqual([])
    const afterwards = await primary.evaluate((button) => {
      const style = document.createElement('style')
      style.textContent = 'button { background: red !important }'
      document.head.append(style)
      return getComputedStyle(button).backgroundColor
    })
    expect(afterwards).toBe(colour)
    expect(refused.length).toBe(1)
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

describe('what ships', () => {
  it('paints for the first time with at most 250 KB, gzipped', () => {
    const sizes: ReadonlyMap<string, number> = firstPaint()
    expect(sizes.size).toBeGreaterThan(2)
    expect([...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(250 * 1024)
  })

  it('the page is one file that loads no other', () => {
    const page = readFileSync(PAGE, 'utf8')
    expect(page.match(/<script\b/g)).toHaveLength(1)
    expect(page).not.toMatch(/<script[^>]* src=|<link[^>]*stylesheet/)
  })
})
