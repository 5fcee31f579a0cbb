/** What is dropped anywhere on the page is opened, wherever it falls. */
import type { Desk } from '../session/session.ts'
import { dropped, filesOf } from './doors.ts'
import type { KeptHandle } from './kept-handle.ts'

/** A folder that may not be written is taken as the files that it holds: results leave as a zip. */
export function takeDrops(desk: Desk, { mayUse }: Pick<KeptHandle, 'mayUse'>): void {
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    event.preventDefault()
    // While something is written, nothing else is opened.
    if (event.dataTransfer === null || ['reading', 'writing'].includes(desk.get().phase)) return
    void dropped(event.dataTransfer.items).then(async (given) => {
      if (given === null) return
      if ('kind' in given) {
        // A browser that wants a click first is asked again with the first one.
        const denied = !(await mayUse(given).catch(() => true))
        if (denied) await desk.openDropped(given.name, await filesOf(given))
        else await desk.openHandle(given)
      } else await desk.openDropped(given.name, given.files)
    })
  })
}
