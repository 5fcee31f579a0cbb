/** `npm run screenshots`: the pane's states, the clerk's page and the office's page, into docs/images/. */
import { mkdir, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { smallerPng } from '../../scripts/png.ts'
import { STATE_NAMES, type StateName } from './gallery/state-names.ts'
import { stateOf } from './gallery/states.ts'
import { clerkPictures } from './screenshots-clerk.ts'
import { launch } from './support/browser.ts'
// @ts-expect-error a plain script without types
import { buildDeskGallery, buildGallery } from './support/build-gallery.mjs'
import { CARD_NAME, cardWithSlips } from './support/card.ts'
import { SCREENS, showDesk, showExample, turnTo } from './support/desk-gallery.ts'
import { showState } from './support/gallery.ts'
import { give, openPage } from './support/page.ts'

const TARGET = 'docs/images/pane'
const DESK_TARGET = 'docs/images/desk'

/** States that are shown once more in the dark. */
const DARK: readonly StateName[] = ['findings', 'preview', 'passed']

/** `desk` or `clerk`: the pictures of one page alone. */
const only = process.argv[2]
if (only === undefined)
  await buildGallery(await Promise.all(STATE_NAMES.map(async (name) => [name, await stateOf(name)])))
if (only !== 'clerk') await buildDeskGallery()
await mkdir(TARGET, { recursive: true })
await mkdir(DESK_TARGET, { recursive: true })
const browser = await launch()
async function paneStates(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width: 350, height: 600 },
      locale: 'zh-CN',
      colorScheme,
      reducedMotion: 'reduce',
    })
    for (const name of colorScheme === 'light' ? STATE_NAMES : DARK) {
      const page = await showState(context, name)
      if (name === 'caps') await page.getByRole('tab', { name: '名额' }).click()
      if (name === 'caps') await page.locator('.panels').waitFor()
      const picture = smallerPng(await page.screenshot())
      await writeFile(`${TARGET}/${name}${colorScheme === 'dark' ? '-dark' : ''}.png`, picture)
      await page.close()
    }
    await context.close()
  }
}

/** The page with a studio's card, at a desk and on a narrow screen. */
async function clerksPage(): Promise<void> {
  const card = await cardWithSlips()
  for (const [name, viewport] of [
    ['page-desk', { width: 1180, height: 640 }],
    ['page-narrow', { width: 350, height: 640 }],
  ] as const) {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
    const page = await openPage(context)
    await writeFile(`${TARGET}/${name}-empty.png`, smallerPng(await page.screenshot()))
    await give(page, CARD_NAME, card)
    await page.locator('.cell-record').waitFor()
    await page.waitForTimeout(400) // until the line under the tab has come over
    await writeFile(`${TARGET}/${name}.png`, smallerPng(await page.screenshot()))
    await context.close()
  }
}

/** Files of the office's screens, in their order. */
const NAMES = ['inbox', 'review', 'naming', 'funds', 'forms', 'files'] as const

async function officesPage(suffix: string, viewport: { width: number; height: number }): Promise<void> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    colorScheme: suffix === '-dark' ? 'dark' : 'light',
  })
  const put = async (page: Page, name: string): Promise<void> => {
    await page.waitForTimeout(400)
    await writeFile(`${DESK_TARGET}/${name}${suffix}.png`, smallerPng(await page.screenshot()))
  }
  const start = await showDesk(context)
  await put(start, 'start')
  await start.close()
  const page = await showExample(context)
  for (const [index, screen] of SCREENS.entries()) {
    await turnTo(page, screen)
    if (screen === '审核') {
      await page.getByLabel('查找单位、编号、名称、姓名').fill('槐荫')
      await page.locator('.virtual-row').first().click()
      await page.locator('.record-head').waitFor()
    }
    if (screen === '表样') await page.getByRole('button', { name: '选择表样' }).click()
    await put(page, NAMES[index]!)
  }
  await context.close()
}

if (only === undefined) await paneStates()
if (only !== 'desk') {
  await clerksPage()
  await clerkPictures(browser)
}
if (only !== 'clerk') {
  await officesPage('', { width: 1280, height: 800 })
  await officesPage('-dark', { width: 1280, height: 800 })
  await officesPage('-narrow', { width: 768, height: 1024 })
}
await browser.close()
