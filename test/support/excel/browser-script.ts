/** The script that a test serves to a browser in place of Microsoft's office.js. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Book } from '../../../templates/sheet/grid.ts'
import { clientSource } from './client.ts'
import { debugBuildPath } from './load.ts'
import type { SessionOptions } from './session.ts'

async function simulator(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('browser.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'SimulatedExcel',
    target: 'es2022',
  })
  return outputFiles[0]!.text
}

/** A classic script: after it has run, `Office` is ready and `Excel` talks to a fresh workbook. */
export async function excelScript(book: Book, options: SessionOptions = {}): Promise<string> {
  return [
    await simulator(),
    'SimulatedExcel.prepare(window)',
    clientSource(readFileSync(debugBuildPath(), 'utf8')),
    `SimulatedExcel.start(window, ${JSON.stringify(book)}, ${JSON.stringify(options)})`,
  ].join('\n;\n')
}
