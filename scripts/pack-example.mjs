/** The example that the office's page brings along: the year of Jinan's office, each part of its workbooks once. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'

const SENT = 'examples/2026/报送'
const PROGRAMMES = ['济南市创新工作室', '济南市隐患排查奖励', '山东省创新工作室/济南市']
const OFFICE = 'examples/2026/办公室/济南市总工会-办公室工作簿-2026.xlsx'
const TIME = '2026-01-01T00:00:00'

/** Path in the office's folder -> file of the examples. */
export function exampleFiles() {
  const files = new Map([['通知.xlsx', OFFICE]])
  for (const folder of PROGRAMMES)
    for (const name of readdirSync(join(SENT, folder)).sort())
      files.set(`收件/${folder}/${name}`, join(SENT, folder, name))
  return files
}

function partsOf(bytes) {
  try {
    return unzipSync(bytes)
  } catch {
    // Some examples are no workbooks on purpose.
    return null
  }
}

/** @returns a zip of parts named by their numbers, and an index that says which file is made of which */
export function packExample() {
  const numbers = new Map()
  const parts = {}
  const numberOf = (bytes) => {
    const key = Buffer.from(bytes).toString('latin1')
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    parts[numbers.size - 1] = bytes
    return numbers.size - 1
  }
  const index = {}
  for (const [path, file] of exampleFiles()) {
    const bytes = new Uint8Array(readFileSync(file))
    const own = partsOf(bytes)
    index[path] =
      own === null
        ? numberOf(bytes)
        : Object.fromEntries(Object.entries(own).map(([name, part]) => [name, numberOf(part)]))
  }
  parts['index.json'] = new TextEncoder().encode(JSON.stringify(index))
  return zipSync(parts, { level: 9, mtime: TIME })
}
