/** `npm run screenshots`: every state of the pane, and the page as built, into docs/images/pane/. */
import { mkdir, writeFile } from 'node:fs/promises'
import { smallerPng } from '../../scripts/png.ts'
import { states } from './gallery/states.ts'
import { launch } from './support/browser.ts'
// @ts-expect-error a plain script without types
import { buildGallery } from './support/build-gallery.mjs'
import { EXAMPLE } from './support/example.ts'
import { showState } from './support/gallery.ts'
import { openPage, pick } from './support/page.ts'

const TARGET = 'docs/images/pane'

/** States that are shown once more in the dark. */
const DARK = ['findings', 'preview', 'passed']

await buildGallery()
await mkdir(TARGET, { recursive: true })
const browser = await launch()
for (const colorScheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({
    viewport: { width: 350, height: 600 },
    locale: 'zh-CN',
    colorScheme,
    reducedMotion: 'reduce',
  })
  for (const name of colorScheme === 'light' ? Object.keys(states) : DARK) {
    const page = await showState(context, name)
    if (name === 'caps') await page.getByRole('tab', { name: '名额' }).click()
    if (name === 'caps') await page.locator('.panels').waitFor()
    const picture = smallerPng(await page.screenshot())
    await writeFile(`${TARGET}/${name}${colorScheme === 'dark' ? '-dark' : ''}.png`, picture)
    await page.close()
  }
  await context.close()
}

/** The page with a workbook, at a desk and on a narrow screen. */
for (const [name, viewport] of [
  ['page-desk', { width: 1180, height: 640 }],
  ['page-narrow', { width: 350, height: 640 }],
] as const) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await openPage(context)
  await writeFile(`${TARGET}/${name}-empty.png`, smallerPng(await page.screenshot()))
  await pick(page, EXAMPLE)
  await page.keyboard.press('F8')
  await page.locator('#cell-W5').waitFor()
  await page.waitForTimeout(400) // until the line under the tab has come over
  await writeFile(`${TARGET}/${name}.png`, smallerPng(await page.screenshot()))
  await context.close()
}
await browser.close()
