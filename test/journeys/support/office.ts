/** Office.js as the pane of the test meets it: the genuine client of Excel over a workbook in memory. */
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import type { BrowserContext, Page } from 'playwright-core'
// @ts-expect-error a plain script without types
import { PANE } from '../../../scripts/build-addin.mjs'
// @ts-expect-error a plain script without types
import { OFFICE_JS } from '../../../scripts/office-js.mjs'
import { clientSource } from '../../support/excel/client.ts'
import { debugBuildPath } from '../../support/excel/load.ts'
import { fromFolder } from './gallery.ts'
import type { Simulated } from './office-in-page.ts'

let script: Promise<string> | undefined

async function make(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['test/journeys/support/office-in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    logLevel: 'error',
  })
  const client = clientSource(readFileSync(debugBuildPath(), 'utf8'))
  return [outputFiles[0]!.text, client, 'connectSimulatedExcel()'].join(';\n')
}

/** The same as one classic script, in place of office.js. */
export const simulatedOffice = async (simulated: Simulated): Promise<string> =>
  `window.simulated = ${JSON.stringify({ ...simulated, book: asText(simulated.book) })};\n${await make()}`

/** A workbook as it can be handed into a page, which takes no maps: how its cells look stays behind. */
const asText = (book: Simulated['book']): Simulated['book'] => ({
  ...book,
  sheets: book.sheets.map(({ look: _, ...grid }) => grid),
})

/** The pane as it ships, in an Excel that exists only in its page. Every other address is refused. */
export async function openPane(
  context: BrowserContext,
  simulated: Simulated,
  officeJs: () => Promise<string> = () => {
    script ??= make()
    return script
  },
  /** Until when the pane's own modules are held back. */
  held: Promise<void> | null = null,
): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(
    (given) => {
      window.simulated = given
    },
    { ...simulated, book: asText(simulated.book) },
  )
  await page.route('**/*', (route) => route.abort())
  await page.route('https://pane.test/**', fromFolder(PANE))
  if (held !== null)
    await page.route('https://pane.test/assets/*.js', async (route) => {
      await held
      await fromFolder(PANE)(route)
    })
  await page.route(OFFICE_JS.global, async (route) =>
    route.fulfill({ contentType: 'text/javascript', body: await officeJs() }),
  )
  await page.goto('https://pane.test/index.html', { waitUntil: held === null ? 'load' : 'commit' })
  return page
}
