/** Writes the examples, leaving every file whose parts did not change untouched: `npm run examples`. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { differingParts } from '../../workbook/package/differing-parts.ts'
import { exampleFiles } from './year.ts'

const ROOT = 'examples'

async function unchanged(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const old = await readFile(path)
    return Buffer.compare(old, bytes) === 0 || differingParts(old, bytes, nodeCodec).length === 0
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (missing || error instanceof WorkbookError) return false
    throw error
  }
}

const files = exampleFiles()
let written = 0
let total = 0
for (const file of files) {
  const path = join(ROOT, file.path)
  const bytes = await file.bytes()
  total += bytes.length
  if (await unchanged(path, bytes)) continue
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
  written++
}

const known = new Set(files.map(({ path }) => path))
for (const folder of ['2026', 'over'])
  for (const name of await readdir(join(ROOT, folder), { recursive: true }))
    if (name.endsWith('.xlsx') && !name.includes('~$') && !known.has(`${folder}/${name}`)) {
      await rm(join(ROOT, folder, name))
      console.log(`removed ${join(ROOT, folder, name)}`)
    }
console.log(`${files.length} files, ${Math.ceil(total / 1024)} KiB; ${written} written`)
