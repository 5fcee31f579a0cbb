/** Comparing two workbooks by what their packages hold: zip bears the time of writing, its parts do not. */
import { crc32 } from 'node:zlib'
import { inflateNode } from '../codecs/node.ts'
import { LIMITS } from '../limits.ts'
import { openZip } from '../zip/zip.ts'

function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = openZip(bytes, inflateNode, LIMITS, crc32)
  return new Map([...zip.entries.values()].map(({ name }) => [name, zip.read(name)!]))
}

/**
 * Names of the parts that differ or that only one of them has, sorted; none where both hold the same.
 * @throws WorkbookError where either cannot be read
 */
export function differingParts(one: Uint8Array, other: Uint8Array): string[] {
  const [a, b] = [partsOf(one), partsOf(other)]
  const same = (name: string): boolean => {
    const [left, right] = [a.get(name), b.get(name)]
    return left !== undefined && right !== undefined && Buffer.compare(left, right) === 0
  }
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => !same(name)).sort()
}
