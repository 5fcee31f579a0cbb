/** Writes every template of the catalogue into `templates/blanks/`, leaving those that did not change untouched. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBlank } from '../office/blanks-of-office.ts'
import { registry } from '../programmes/registry.ts'
import { nodeCodec } from '../workbook/codecs/node.ts'
import { WorkbookError } from '../workbook/error.ts'
import { differingParts } from '../workbook/package/differing-parts.ts'

const FOLDER = 'templates/blanks'

async function unchanged(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return differingParts(await readFile(path), bytes, nodeCodec).length === 0
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (missing || error instanceof WorkbookError) return false
    throw error
  }
}

for (const template of registry.templates) {
  const path = join(FOLDER, template.fileName)
  const bytes = await makeBlank(registry, template)
  if (await unchanged(path, bytes)) continue
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
  console.log(`written ${path} (${Math.ceil(bytes.length / 1024)} KiB)`)
}

const known = new Set(registry.templates.map(({ fileName }) => fileName))
for (const name of await readdir(FOLDER))
  if (name.endsWith('.xlsx') && !name.startsWith('~$') && !known.has(name)) {
    await rm(join(FOLDER, name))
    console.log(`removed ${join(FOLDER, name)}`)
  }
