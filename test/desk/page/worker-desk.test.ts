/** The folder of last time is taken up as the page opens, unless whoever opens it is quicker. */
import { expect, it } from 'vitest'
import type { KeptHandle } from '../../../desk/page/kept-handle.ts'
import { workerDesk } from '../../../desk/page/worker-desk.ts'
import type { Asked } from '../../../desk/session/protocol.ts'
import type { FolderHandle } from '../../../desk/session/session.ts'

const folder = (name: string): FolderHandle => ({ name }) as FolderHandle
const [last, other] = [folder('上次'), folder('另一个')]

/** A page whose browser answers for its kept folder when the test wants it. */
function opened(mayUse: boolean) {
  const asked: Asked[] = []
  let know = (): void => {}
  const known = new Promise<void>((resolve) => {
    know = resolve
  })
  const kept: KeptHandle = {
    get: async () => {
      await known
      return last
    },
    keep: async () => {},
    forget: async () => {},
    mayUseAlready: async () => mayUse,
    mayUse: async () => true,
  }
  const worker = { postMessage: (each: Asked) => void asked.push(each) } as unknown as Worker
  const desk = workerDesk(worker, () => new Uint8Array(), kept)
  return { desk, know, handles: () => asked.map(({ call, args }) => [call, args[0]]) }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

it('is taken up, or asked for, where nobody has opened anything', async () => {
  const may = opened(true)
  may.know()
  await turn()
  expect(may.handles()).toEqual([['openHandle', last]])
  const mayNot = opened(false)
  mayNot.know()
  await turn()
  expect(mayNot.handles()).toEqual([])
  expect(mayNot.desk.get()).toMatchObject({ phase: 'permission', folder: { name: '上次' } })
})

it.each([true, false])(
  'stays where it is while another is being opened (free to use: %s)',
  async (mayUse) => {
    const { desk, know, handles } = opened(mayUse)
    void desk.openHandle(other)
    know()
    await turn()
    expect(handles()).toEqual([['openHandle', other]])
    expect(desk.get().phase).toBe('none')
  },
)

it('stays where it is while dropped files are being opened', async () => {
  const { desk, know, handles } = opened(true)
  void desk.openDropped('拖来的', [])
  know()
  await turn()
  expect(handles()).toEqual([['openDropped', '拖来的']])
})
