/** Comparing two workbooks by what their packages hold: zip bears the time of writing, its parts do not. */
import { LIMITS } from '../limits.ts'
import type { Unpacking } from '../zip/codec.ts'
import { openZip } from '../zip/zip.ts'

function partsOf(bytes: Uint8Array, codec: Unpacking): Map<string, Uint8Array> {
  const zip = openZip(bytes, codec, LIMITS)
  return new Map([...zip.entries.values()].map(({ name }) => [name, zip.read(name)!]))
}

/**
 * Names of the parts that differ or that only one of them has, sorted; none where both hold the same.
 * @throws WorkbookError where either cannot be read
 */
export function differingParts(one: Uint8Array, other: Uint8Array, codec: Unpacking): string[] {
  const [a, b] = [partsOf(one, codec), partsOf(other, codec)]
  const same = (name: string): boolean => {
    const [left, right] = [a.get(name), b.get(name)]
    if (left === undefined || right === undefined || left.length !== right.length) return false
    return left.every((byte, at) => byte === right[at])
  }
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => !same(name)).sort()
}
