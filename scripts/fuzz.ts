/**
 * `npm run fuzz -- --minutes N --seed S`: families of inputs in turn until the time is over, then the properties of
 * the tests by the same seed.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FAMILIES } from './fuzz/families.ts'
import { bundleWorker, watch } from './fuzz/watch.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    runs: { type: 'string', default: '250' },
  },
})
const until = Date.now() + Number(values.minutes) * 60_000
const first = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
console.log(`seed ${first}`)

const worker = await bundleWorker()
const started = Date.now()
const counts = FAMILIES.map(() => 0)
let failures = 0
for (let turn = 0, seed = first; Date.now() < until; turn++, seed = (seed + 1) % 2 ** 31) {
  const at = turn % FAMILIES.length
  const family = FAMILIES[at]!
  const { tried, failure } = await watch(worker, {
    family: at,
    seed,
    runs: Number(values.runs) * family.share,
  })
  counts[at]! += tried
  if (failure === null) continue
  failures++
  const folder = join(tmpdir(), 'union-workbooks-fuzz')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${seed}-${failure.name.replace(/[^\w.\u4e00-\u9fff-]/g, '_')}`)
  await writeFile(file, failure.bytes)
  console.log(
    `✗ ${family.name}\n  seed ${seed}, kept as ${file}\n  ${failure.message.split('\n').slice(0, 14).join('\n  ')}`,
  )
}
await rm(worker, { force: true })
for (const [at, { name }] of FAMILIES.entries()) console.log(`${String(counts[at]).padStart(8)}  ${name}`)
const seconds = (Date.now() - started) / 1000
const all = counts.reduce((sum, each) => sum + each, 0)
console.log(`${all} inputs in ${seconds.toFixed(0)} s, ${failures} failures`)

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => join('test', file))
  .filter((file) => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes('fc.assert('))
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', ...files], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, PROPERTY_SEED: String(first) },
})
console.log(`seed ${first}`)
process.exitCode = failures > 0 || status !== 0 ? 1 : 0
