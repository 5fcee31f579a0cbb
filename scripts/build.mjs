/** Builds what ships: the command line, the pane and both pages. `--only cli`, `--only page` or `--only desk` builds one of them. */
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values

async function buildCommandLine() {
  const { build } = await import('esbuild')
  await rm('dist/union-workbooks', { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: { 'union-workbooks': 'pipeline/cli.ts', 'union-workbooks/main': 'pipeline/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Each command is loaded when it is called.
    splitting: true,
    chunkNames: 'union-workbooks/[name]-[hash]',
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
if (only === undefined || only === 'page') await buildAddin()
if (only === undefined || only === 'desk') await (await import('./build-desk.mjs')).buildDesk()
