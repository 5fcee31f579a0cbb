/** What runs wrote under a folder: the list that lies beside it. */
import { type Folder, textAt } from './folder.ts'

/** The list of what a run wrote, beside it. */
export const MANIFEST = '.outputs.json'

/**
 * What runs wrote under a folder, each with a mark of what it was; a list of an earlier release has no marks.
 * @param at the folder, relative to the office's
 */
export async function manifestIn(folder: Folder, at = ''): Promise<Map<string, string | null>> {
  const text = await textAt(folder, at === '' ? MANIFEST : `${at}/${MANIFEST}`)
  try {
    const list: unknown = JSON.parse(text ?? '')
    if (Array.isArray(list))
      return new Map(list.filter((path) => typeof path === 'string').map((path) => [path, null]))
    return new Map(Object.entries(list as Record<string, string>))
  } catch {
    return new Map()
  }
}

/** What runs wrote there, as paths relative to it; nothing where none wrote here or its list is broken. */
export const outputsIn = async (folder: Folder, at = ''): Promise<string[]> => [
  ...(await manifestIn(folder, at)).keys(),
]

/** In place of a mark: a result that somebody had changed. It is neither out of date nor a submission. */
export const LAID_BY = 'kept'
