/** `npm run release -- --to FOLDER`: puts dist/addin into the folder that the office's web server serves. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { putRelease } from './put-release.mjs'

const { to } = parseArgs({ options: { to: { type: 'string' } } }).values
if (to === undefined) {
  console.error('用法：npm run release -- --to 网站文件夹')
  process.exit(2)
}
try {
  const built = fileURLToPath(new URL('../dist/addin', import.meta.url))
  const { put, left, gone } = putRelease(built, to)
  console.log(`已放入 ${put.length} 个文件；上一版的 ${left.length} 个留着，更早的 ${gone.length} 个已删去`)
} catch (error) {
  console.error(`没有放好：${error.message}。请改正后再运行一次`)
  process.exitCode = 2
}
