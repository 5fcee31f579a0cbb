/** The committed examples are what the generator gives. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleFiles } from '../../examples/make/year.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { differingParts } from '../../workbook/package/differing-parts.ts'

const ROOT = 'examples'
const MEND = 'run `npm run examples` and commit what it writes'

/** Files that are no zip package must be the same byte for byte. */
const sameFile = (one: Uint8Array, other: Uint8Array): boolean =>
  Buffer.compare(one, other) === 0 || (one[0] === 0x50 && differingParts(one, other, nodeCodec).length === 0)

describe('examples/', () => {
  const files = exampleFiles()

  test('holds the files that the generator names, no more and no fewer', () => {
    const committed = ['2026', 'over'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.xlsx') && !name.includes('~$'))
        .map((name) => `${folder}/${name}`),
    )
    expect(committed.sort(), MEND).toEqual(files.map(({ path }) => path).sort())
  })

  test('is generated anew without a difference', async () => {
    const stale: string[] = []
    for (const { path, bytes } of files)
      if (!sameFile(readFileSync(join(ROOT, path)), await bytes())) stale.push(path)
    expect(stale, MEND).toEqual([])
  })
})
