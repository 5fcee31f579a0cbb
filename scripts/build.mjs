/** Builds what ships: the command line, the pane and the page. `--only cli` or `--only page` builds one of them. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values

async function buildCommandLine() {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: { 'union-workbooks': 'pipeline/cli.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Its dependencies are left outside.
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}

async function buildAddin() {
  const { buildPage, buildPane, printSizes } = await import('./build-addin.mjs')
  await buildPage()
  if (only === 'page') return
  await buildPane()
  printSizes()
}

if (only === undefined || only === 'cli') await buildCommandLine()
if (only !== 'cli') await buildAddin()
