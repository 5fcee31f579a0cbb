/** What the page's own thread does besides asking its worker: which folder it keeps, and what it does not let go. */
import { expect, it } from 'vitest'
import type { KeptHandle } from '../../../desk/page/kept-handle.ts'
import { workerDesk } from '../../../desk/page/worker-desk.ts'
import type { Asked, Told } from '../../../desk/session/protocol.ts'
import type { Desk, DeskState, FolderHandle } from '../../../desk/session/session.ts'

const handle = (name: string): FolderHandle => ({ kind: 'directory', name })

/** A worker that answers at once, with what a test says. */
function desk(answers: Partial<Record<Asked['call'], unknown>> = {}) {
  const asked: Asked['call'][] = []
  const at: { kept: FolderHandle | null } = { kept: null }
  const worker = {
    onmessage: null as ((event: { data: Told }) => void) | null,
    onerror: null,
    postMessage({ id, call }: Asked) {
      asked.push(call)
      queueMicrotask(() => worker.onmessage?.({ data: { kind: 'answer', id, value: answers[call] } }))
    },
  }
  const kept: KeptHandle = {
    get: async () => at.kept,
    keep: async (to) => {
      at.kept = to
    },
    forget: async () => {
      at.kept = null
    },
    mayUseAlready: async () => true,
    mayUse: async () => true,
  }
  const own = workerDesk(worker as unknown as Worker, () => new Uint8Array(), kept)
  const tell = (changed: Partial<DeskState>) => worker.onmessage?.({ data: { kind: 'state', changed } })
  return { own, asked, at, tell }
}

it('lets no other folder take the place of what is on no disk yet, until it is left or saved', async () => {
  const { own, asked, at, tell } = desk()
  tell({ unsaved: true })
  await own.openHandle(handle('2027'))
  await own.openDropped('2027', [])
  expect([asked, at.kept]).toEqual([[], null])
  expect(own.get().message).toMatchObject({
    intent: 'warning',
    text: expect.stringContaining('还没有存下来'),
  })
  tell({ unsaved: false })
  await own.openHandle(handle('2027'))
  expect([asked, at.kept]).toEqual([['openHandle'], handle('2027')])
})

type Act = (own: Desk) => Promise<void>
const clear: Act = (own) => own.clearYear({ year: 2026, mark: '', unfinished: false })
const start: Act = (own) => own.startYear(2027, handle('2027'))

it.each<[Asked['call'], Act, boolean, string | null]>([
  ['leave', (own) => own.leave(), true, null],
  ['clearYear', clear, true, null],
  ['clearYear', clear, false, '2026'],
  ['startYear', start, true, '2027'],
  ['startYear', start, false, '2026'],
])('after %s the folder that is open then is kept', async (call, act, went, expected) => {
  const { own, asked, at } = desk({ [call]: went })
  await own.openHandle(handle('2026'))
  await act(own)
  expect([asked, at.kept?.name ?? null]).toEqual([['openHandle', call], expected])
})
