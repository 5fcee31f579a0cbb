/** `templates`: the blanks of the year, with the office's parameters and units in them. */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeBlank, templatesFor } from '../../office/blanks-of-office.ts'
import { isFilledIn } from '../../office/filled-in.ts'
import { UnusableError } from '../../office/unusable.ts'
import { registry } from '../../programmes/registry.ts'
import type { Template } from '../../templates/sheet/template.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { EXIT } from '../exit.ts'
import { readOffices } from '../intake/read-folder.ts'
import { assertFolder, withStaging } from '../staging.ts'
import { print, printPassedOver } from './print.ts'

export interface TemplatesOptions {
  readonly office: readonly string[]
  readonly out: string
  readonly forOffice: boolean
}

/** Names of blanks in whose place lies a workbook that somebody has filled. */
async function filledAlready(out: string, blanks: ReadonlyMap<Template, Uint8Array>): Promise<string[]> {
  const filled: string[] = []
  for (const [template, blank] of blanks) {
    const existing = await readFile(join(out, template.fileName)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (existing !== null && isFilledIn(existing, blank, template, nodeCodec)) filled.push(template.fileName)
  }
  return filled
}

export async function templatesCommand(options: TemplatesOptions): Promise<number> {
  await assertFolder(options.out)
  const { offices, files, skipped } = await readOffices(registry, options.office)
  const wanted = templatesFor(registry, offices, options.forOffice)
  const blanks = new Map<Template, Uint8Array>()
  for (const template of wanted) blanks.set(template, await makeBlank(registry, template, offices))
  const filled = await filledAlready(options.out, blanks)
  if (filled.length > 0)
    throw new UnusableError(
      `“${options.out}”里的${filled.map((name) => `“${name}”`).join('、')}已经填写过，没有覆盖，也没有写出任何模板：请把它移走或改名，或用 --out 另指定文件夹`,
    )
  const inputs = files.map((file) => file.full)
  await withStaging(resolve(options.out), inputs, async (staging) => {
    for (const [template, blank] of blanks) await staging.put(template.fileName, blank)
    await staging.commit()
  })
  printPassedOver({ own: 0, system: 0, skipped })
  for (const template of wanted) print(`${options.out}/${template.fileName}`)
  print(`共 ${wanted.length} 份`)
  return EXIT.ok
}
