/**
 * Loaded before the command line (`node --import`): at the nth call of a function of node:fs/promises the process is
 * killed, or the call fails as it would on a full disk. CUT_SHORT = `kill:rename:3` or `ENOSPC:writeFile:2`.
 */
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const [how, name, nth] = (process.env.CUT_SHORT ?? '').split(':')
const original = fs[name]
let calls = 0
fs[name] = async (...args) => {
  calls += 1
  if (calls !== Number(nth)) return original(...args)
  if (how === 'kill') process.kill(process.pid, 'SIGKILL')
  throw Object.assign(new Error(`${how}: no space left on device, ${name}`), {
    code: how,
    syscall: 'write',
    path: args[0],
  })
}
syncBuiltinESMExports()
