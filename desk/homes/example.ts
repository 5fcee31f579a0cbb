/** The example year that the page brings along: workbooks that share their parts, so that each part is there once. */
import { unzipSync, zipSync } from 'fflate'
import { type Content, MemoryFolder } from './memory.ts'

export const INDEX = 'index.json'

/** By path in the office's folder: the parts of a workbook by their names, or the bytes of any other file. */
export type ExampleIndex = Readonly<Record<string, Readonly<Record<string, number>> | number>>

const TIME = '2026-01-01T00:00:00'

/** @param packed as `scripts/pack-example.mjs` makes it */
export function exampleFolder(packed: Uint8Array): MemoryFolder {
  const parts = unzipSync(packed)
  const index = JSON.parse(new TextDecoder().decode(parts[INDEX])) as ExampleIndex
  const files = new Map<string, Content>()
  for (const [path, made] of Object.entries(index)) {
    if (typeof made === 'number') files.set(path, parts[made]!)
    else {
      const own = Object.entries(made).map(([name, part]) => [name, parts[part]!] as const)
      files.set(path, zipSync(Object.fromEntries(own), { level: 0, mtime: TIME }))
    }
  }
  return new MemoryFolder('示例', files)
}
