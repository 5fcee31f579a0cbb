/**
 * `npm run long`: what takes too long for the gate. An office's whole year from many seeds and over a
 * database, its commands killed at every file operation, many clerks at once for a minute, a database that dies; the journeys, ten times in a row on a machine that does other things besides. `-- --times N` for
 * another number of times, `-- --seeds N` of seeds.
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { ran } from './steps.mjs'

const { values } = parseArgs({
  options: { times: { type: 'string', default: '10' }, seeds: { type: 'string', default: '20' } },
})
const outcomes = []

/** Tests that go further where LONG_SEEDS is set. */
const FURTHER = [
  'test/pipeline/whole-year.test.ts',
  'test/database/at-once.test.ts',
  'test/database/cut-short.test.ts',
  'test/pipeline/office-killed.test.ts',
  'test/pipeline/office-cut-short.test.ts',
  'test/pipeline/hostile-files.test.ts',
  'test/templates/read/signs.test.ts',
  'test/examples/handed-on.test.ts',
  'test/submissions/foreign/never-wrong.test.ts',
  'test/submissions/foreign/next-year.test.ts',
  'test/submissions/cards-and-tables.test.ts',
]

process.env['LONG_SEEDS'] = values.seeds
outcomes.push(ran('papers', 'npm', ['run', '--silent', 'papers']))
outcomes.push(ran('further', 'npx', ['vitest', 'run', '--project', 'unit', '--reporter=dot', ...FURTHER]))

/** Processes that leave nothing of the processors unused. */
const busy = Array.from({ length: 2 }, () =>
  spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
)
try {
  for (let time = 1; time <= Number(values.times); time++)
    outcomes.push(
      ran(`journeys ${time}`, 'npx', ['vitest', 'run', '--project', 'journeys', '--reporter=dot']),
    )
} finally {
  for (const each of busy) each.kill()
}

const passed = outcomes.filter(Boolean).length
console.log(`${passed} passed, ${outcomes.length - passed} failed`)
process.exitCode = passed === outcomes.length ? 0 : 1
