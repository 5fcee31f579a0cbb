import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STATE_NAMES, type StateName } from './gallery/state-names.ts'
import { stateOf } from './gallery/states.ts'
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
const MAIN: readonly StateName[] = [
  'ready',
  'findings',
  'unfinished',
  'selected',
  'too-many',
  'caps',
  'preview',
  'summary',
  'failed',
]

const names: Readonly<Record<keyof typeof settings, readonly StateName[]>> = {
  light: STATE_NAMES,
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
    const shown = await stateOf(name)
    await expect
      .poll(() => page.locator('body').textContent())
      .toContain(shown.preview?.title ?? shown.phase.text)
    expect(await seriousViolations(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(width).toBeLessThanOrEqual(0)
    await page.close()
  })
})
