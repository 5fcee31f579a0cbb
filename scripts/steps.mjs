/** Commands one after the other, each reported with its time; the first that fails ends it. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @returns whether it went well */
export function ran(name, command, args) {
  const started = performance.now()
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  console.log(`${status === 0 ? '✓' : '✗'} ${name} ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return status === 0
}

export function step(name, command, args) {
  if (!ran(name, command, args)) process.exit(1)
}
