/** A folder whose user dies at one of the changes. */
import type { Folder } from '../../../office/folder/folder.ts'

class Killed extends Error {}

/** A folder in which nothing changes any more from the nth change on. */
export function mortal(folder: Folder, nth: number): Folder & { readonly changes: () => number } {
  let changes = 0
  const guarded =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (++changes >= nth) throw new Killed('killed')
      return call(...args)
    }
  return {
    name: folder.name,
    placeOf: (path) => folder.placeOf(path),
    entries: (path) => folder.entries(path),
    kindOf: (path) => folder.kindOf(path),
    read: (path) => folder.read(path),
    assertReplaceable: (path) => folder.assertReplaceable(path),
    lock: () => folder.lock(),
    write: guarded((path, content) => folder.write(path, content)),
    move: guarded((from, to) => folder.move(from, to)),
    remove: guarded((path) => folder.remove(path)),
    makeFolder: guarded((path) => folder.makeFolder(path)),
    changes: () => changes,
  }
}
