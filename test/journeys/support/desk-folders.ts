/** An office's folder on the disk beside the page's: what the command line makes of the same files. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { differingParts } from '../../../workbook/package/differing-parts.ts'
import { CLI } from '../../pipeline/support/command-line.ts'

export type Files = ReadonlyMap<string, Uint8Array>

/** Lays files into a folder of the disk. */
export function onDisk(folder: string, files: Files): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

export function filesOf(folder: string): Files {
  const files = new Map<string, Uint8Array>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(path.slice(folder.length + 1), readFileSync(path))
  }
  return files
}

/** What `rollup` leaves of these files in a folder. */
export function byCommandLine(folder: string, files: Files): Files {
  onDisk(folder, files)
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'rollup', folder], { encoding: 'utf8' })
  expect([status, stderr]).not.toContain(2)
  return filesOf(folder)
}

/** What a letter says. */
const wordsOf = (letter: Uint8Array): string =>
  new TextDecoder().decode(unzipSync(letter)['word/document.xml']).replace(/<[^>]*>/g, '')

/** The states laid by are named by the time. */
export const laidBy = (path: string): boolean => path.startsWith('存档/以前的状态/')

/** That both folders hold the same: texts byte for byte, packages part for part. */
export function expectSame(
  mine: Files,
  theirs: Files,
  without: (path: string) => boolean = () => false,
): void {
  const names = (files: Files): string[] => [...files.keys()].filter((path) => !without(path)).sort()
  expect(names(mine)).toEqual(names(theirs))
  for (const path of names(mine)) {
    const [a, b] = [mine.get(path)!, theirs.get(path)!]
    // The list of what was written bears marks of packages, which bear the time of writing.
    if (path === '.outputs.json' || Buffer.from(a).equals(b)) continue
    expect(path).toMatch(/\.(xlsx|docx)$/)
    // A letter's links bear random names: its words are compared, and all its other parts.
    const isLetter = path.endsWith('.docx')
    if (isLetter) expect(wordsOf(a), path).toBe(wordsOf(b))
    expect(
      differingParts(a, b, nodeCodec).filter(
        (part) => !part.startsWith('docProps/') && !(isLetter && part.startsWith('word/')),
      ),
      path,
    ).toEqual([])
  }
}
