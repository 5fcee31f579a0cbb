import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))

export default (): void => {
  execFileSync(process.execPath, [script, '--only', 'cli'])
}
