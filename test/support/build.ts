import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { endSharedServer, forgetSharedServer } from '../database/support/server.ts'

const script = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))

export default async (): Promise<() => Promise<void>> => {
  await forgetSharedServer()
  execFileSync(process.execPath, [script, '--only', 'cli'])
  return endSharedServer
}
