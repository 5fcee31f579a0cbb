import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { states } from './gallery/states.ts'
import { seriousViolations } from './support/axe.ts'
import { launch } from './support/browser.ts'
import { showState } from './support/gallery.ts'
import { settings } from './support/settings.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** They stand for all where only colours or widths differ. */
const MAIN = ['ready', 'findings', 'selected', 'too-many', 'caps', 'preview', 'summary', 'failed']

const names: Readonly<Record<keyof typeof settings, readonly string[]>> = {
  light: Object.keys(states),
  dark: MAIN,
  'forced colours': MAIN,
  desk: MAIN,
  '200 %': MAIN,
}

describe.each(Object.keys(settings) as (keyof typeof settings)[])('in %s, the pane', (setting) => {
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser.newContext(settings[setting])
  })
  afterAll(() => context.close())

  it.each(names[setting])('shows %s to everybody, and nothing sticks out', async (name) => {
    const page = await showState(context, name)
    const shown = states[name]!
    const text = await page.locator('body').textContent()
    expect(text).toContain(shown.preview?.title ?? shown.phase.text)
    expect(await seriousViolations(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(width).toBeLessThanOrEqual(0)
    await page.close()
  })
})

describe('every state of the issue', () => {
  it('is in the gallery', () => {
    expect(Object.keys(states)).toEqual(
      expect.arrayContaining([
        'no-host',
        'loading',
        'empty',
        'not-ours',
        'old-edition',
        'parameters-missing',
        'passed',
        'findings',
        'too-many',
        'protected',
        'busy',
        'stale',
        'too-old',
        'failed',
      ]),
    )
  })
})
