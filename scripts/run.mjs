// Runs a TypeScript entry: `node scripts/run.mjs FILE.ts [args]`. Packages stay external; the exit code is the entry's.
import { spawn } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const [entry, ...args] = process.argv.slice(2)
if (entry === undefined) {
  console.error('usage: node scripts/run.mjs FILE.ts [args]')
  process.exit(2)
}

const root = fileURLToPath(new URL('..', import.meta.url))
// Inside node_modules, so that the bundle finds the packages that it leaves out.
const cache = join(root, 'node_modules', '.cache', 'union-workbooks')
await mkdir(cache, { recursive: true })
const bundle = join(cache, `${basename(entry, '.ts')}-${process.pid}.mjs`)

const remove = () => rm(bundle, { force: true })
try {
  await build({
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
  })
} catch {
  await remove()
  process.exit(2)
}

const child = spawn(process.execPath, ['--enable-source-maps', bundle, ...args], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', async (code) => {
  await remove()
  process.exit(code ?? 1)
})
