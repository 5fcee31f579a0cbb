/**
 * `npm run long`: what takes too long for the gate. The journeys, ten times in a row on a machine that does other
 * things besides. `-- --times N` for another number.
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { ran } from './steps.mjs'

const { values } = parseArgs({ options: { times: { type: 'string', default: '10' } } })
const outcomes = []

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
