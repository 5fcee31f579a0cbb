/** The size of the icons that a manifest points to, taken from the files that the build puts there. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { PixelSize } from './manifest-check.ts'

/** @param folder where the icons lie; their addresses end in the names of its files */
export const iconSizes =
  (folder: string): PixelSize =>
  (address) => {
    const file = join(folder, basename(address))
    if (!existsSync(file) || !new URL(address).pathname.endsWith(`/icons/${basename(address)}`)) return null
    const bytes = readFileSync(file)
    return bytes.toString('latin1', 1, 4) === 'PNG' ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null
  }
