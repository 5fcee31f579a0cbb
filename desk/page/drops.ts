/** What is dropped anywhere on the page is opened, wherever it falls. */
import type { Desk } from '../session/session.ts'
import { dropped } from './doors.ts'

export function takeDrops(desk: Desk): void {
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    event.preventDefault()
    // While something is written, nothing else is opened.
    if (event.dataTransfer === null || ['reading', 'writing'].includes(desk.get().phase)) return
    void dropped(event.dataTransfer.items).then(async (given) => {
      if (given === null) return
      if ('kind' in given) await desk.openHandle(given)
      else await desk.openDropped(given.name, given.files)
    })
  })
}
