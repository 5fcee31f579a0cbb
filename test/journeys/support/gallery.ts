/** The gallery of states, served to the browser under an address that exists nowhere else. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { BrowserContext, Page, Route } from 'playwright-core'
import type { StateName } from '../gallery/state-names.ts'
import { stateOf } from '../gallery/states.ts'
// @ts-expect-error a plain script without types
import { GALLERY } from './build-gallery.mjs'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
}

/** Answers requests from a folder; every other address is refused. */
export const fromFolder =
  (folder: string) =>
  async (route: Route): Promise<void> => {
    const { pathname } = new URL(route.request().url())
    const path = pathname === '/' ? '/index.html' : decodeURIComponent(pathname)
    try {
      const body = await readFile(join(folder, path))
      await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'text/plain' })
    } catch {
      await route.fulfill({ status: 404, body: '' })
    }
  }

/** A page with one state of the pane. */
export async function showState(context: BrowserContext, name: StateName): Promise<Page> {
  const page = await context.newPage()
  await page.route('**/*', fromFolder(GALLERY))
  await page.goto(`https://gallery.test/#${name}`)
  await page.locator('main.pane').waitFor()
  await page.evaluate(() => document.fonts.ready)
  // Menu and dialogs come in pieces of their own.
  await page.locator('[aria-haspopup=menu]').waitFor({ state: 'attached' })
  const { preview, selfCheck } = await stateOf(name)
  if (preview !== null || selfCheck !== null) await page.getByRole('dialog').waitFor()
  return page
}
