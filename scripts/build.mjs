/** Builds what ships: the command line, the pane and both pages. `--only cli`, `--only page` or `--only desk` builds one of them. */
import { rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { licences, packageOf } from './office-release.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values

/** Packages of CommonJS ask for Node's own modules by `require`, which an ES module has not. */
const REQUIRE =
  "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);"

async function buildCommandLine() {
  const { build } = await import('esbuild')
  await rm('dist/union-workbooks', { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { 'union-workbooks': 'pipeline/cli.ts', 'union-workbooks/main': 'pipeline/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Each command is loaded when it is called.
    splitting: true,
    chunkNames: 'union-workbooks/[name]-[hash]',
    // Its dependencies are in it: hundreds of small files would be looked for and read at every start.
    banner: { js: REQUIRE },
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  const bundled = new Set(Object.keys(metafile.inputs).map(packageOf))
  await writeFile('dist/union-workbooks/LICENCES.txt', licences(root, bundled))
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
