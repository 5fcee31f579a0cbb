/** Builds what ships: the command line, the pane and the page. `--only cli` leaves out the slower two. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

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

if (!process.argv.includes('cli')) {
  const { buildPage, buildPane, printSizes } = await import('./build-addin.mjs')
  await buildPage()
  await buildPane()
  printSizes()
}
