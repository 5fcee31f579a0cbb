/** What runs wrote under a folder: the list that lies beside it. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The list of what a run wrote, beside it. */
export const MANIFEST = '.outputs.json'

/** A mark of bytes: other bytes, another mark. */
export const markOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32)

/** What runs wrote under a folder, each with a mark of what it was; a list of an earlier release has no marks. */
export async function manifestIn(folder: string): Promise<Map<string, string | null>> {
  try {
    const list: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'))
    if (Array.isArray(list))
      return new Map(list.filter((path) => typeof path === 'string').map((path) => [path, null]))
    return new Map(Object.entries(list as Record<string, string>))
  } catch {
    return new Map()
  }
}

/** What runs wrote under this folder, as paths relative to it; nothing where none wrote here or its list is broken. */
export const outputsIn = async (folder: string): Promise<string[]> => [...(await manifestIn(folder)).keys()]

/** In place of a mark: a result that somebody had changed. It is neither out of date nor a submission. */
export const LAID_BY = 'kept'
