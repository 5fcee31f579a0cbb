/**
 * `npm run release`: dist/release/, one folder and the same as a zip, that an office can be handed.
 * `npm run release -- --to FOLDER`: puts dist/addin into the folder that the office's web server serves.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeOfficeRelease } from './office-release.mjs'
import { putRelease } from './put-release.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { to } = parseArgs({ options: { to: { type: 'string' } } }).values

function handOver() {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
  const { folder, zip, files } = writeOfficeRelease(root, `${root}dist/release`)
  console.log(`${files} 个文件，在 ${folder}`)
  console.log(`同样的一份压缩包：${zip}`)
}

function serve(folder) {
  const { put, left, gone } = putRelease(fileURLToPath(new URL('../dist/addin', import.meta.url)), folder)
  console.log(`已放入 ${put.length} 个文件；上一版的 ${left.length} 个留着，更早的 ${gone.length} 个已删去`)
}

try {
  if (to === undefined) handOver()
  else serve(to)
} catch (error) {
  console.error(`没有放好：${error.message}。请改正后再运行一次`)
  process.exitCode = 2
}
