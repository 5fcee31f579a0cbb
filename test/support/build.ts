import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { endSharedServer } from '../database/support/server.ts'

const script = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))

export default (): (() => Promise<void>) => {
  execFileSync(process.execPath, [script, '--only', 'cli'])
  return endSharedServer
}
