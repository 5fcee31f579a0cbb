/** The worker of the office's page: reading, merging and writing, off the thread that draws and listens. */
import { registry } from '../../programmes/registry.ts'
import { Day } from '../../templates/values/day.ts'
import { browserCodec } from '../../workbook/codecs/browser.ts'
import { type Dropped, droppedFolder, givenFile } from '../homes/dropped.ts'
import { exampleFolder } from '../homes/example.ts'
import { HandleFolder } from '../homes/handle.ts'
import { MemoryFolder } from '../homes/memory.ts'
import { OfficeSession } from '../session/office-session.ts'
import type { Asked, Told } from '../session/protocol.ts'
import type { DeskState, FolderHandle } from '../session/session.ts'

const tell = (told: Told): void => self.postMessage(told)

/** So often at most is the page told of progress, in milliseconds. */
const EVERY = 80

let waiting: Partial<DeskState> = {}
let told = 0

/** Progress alone may wait a little; everything else is told at once, with what has waited. */
function tellState(changed: Partial<DeskState>): void {
  waiting = { ...waiting, ...changed }
  const mayWait = Object.keys(changed).every((key) => ['progress', 'soFar', 'revision'].includes(key))
  if (mayWait && performance.now() - told < EVERY) return
  told = performance.now()
  tell({ kind: 'state', changed: waiting })
  waiting = {}
}

const { port1, port2 } = new MessageChannel()
const breaths: (() => void)[] = []
port1.onmessage = () => breaths.shift()?.()

const session = new OfficeSession({
  registry,
  codec: browserCodec,
  today: () => {
    const now = new Date()
    return new Day(now.getFullYear(), now.getMonth() + 1, now.getDate())
  },
  stamp: () => new Date().toISOString().slice(0, 23).replace(/[:.]/g, '-'),
  pause: () =>
    new Promise((resolve) => {
      breaths.push(resolve)
      port2.postMessage(null)
    }),
  tell: tellState,
})

const folderOf = (handle: FolderHandle): HandleFolder =>
  new HandleFolder(handle as unknown as FileSystemDirectoryHandle)

function carryOut(asked: Asked): unknown {
  switch (asked.call) {
    case 'openHandle':
      return session.open(folderOf(asked.args[0]), 'folder')
    case 'openDropped': {
      const [name, files] = asked.args
      return droppedFolder(name, files as readonly Dropped[], browserCodec).then(
        (folder) => session.open(folder, 'dropped'),
        (error) => session.failed(error),
      )
    }
    case 'openExample':
      return session.open(exampleFolder(asked.args[0]), 'example')
    case 'startYear': {
      const [year, into] = asked.args
      return into === null
        ? session.startYear(year, new MemoryFolder(`${year}`), 'dropped')
        : session.startYear(year, folderOf(into), 'folder')
    }
    case 'clearing':
      return session.clearing()
    case 'clearYear':
      return session.clearYear(...asked.args)
    case 'leave':
      return session.leave()
    case 'confirmInbox':
      return session.confirmInbox()
    case 'run':
      return session.run()
    case 'act':
      return session.act(...asked.args)
    case 'mapFile': {
      const [file] = asked.args
      return session.mapFile(typeof file === 'string' ? file : givenFile(file as Dropped))
    }
    case 'preview':
      return session.preview(...asked.args)
    case 'undo':
      return session.undo()
    case 'record':
      return session.record(...asked.args)
    case 'file':
      return session.file(...asked.args)
    case 'all':
      return session.all()
    case 'cancel':
      return session.cancel()
    case 'setActor':
      return session.setActor(...asked.args)
    case 'dismiss':
      return session.dismiss()
  }
}

/** What changes files or the state goes one after the other; stopping and looking do not wait. */
const AT_ONCE: ReadonlySet<Asked['call']> = new Set([
  'cancel',
  'preview',
  'record',
  'file',
  'dismiss',
  'setActor',
])
let last: Promise<unknown> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  const work = AT_ONCE.has(data.call)
    ? Promise.resolve().then(() => carryOut(data))
    : last.then(() => carryOut(data))
  const done = work.then(
    (value) => tell({ kind: 'answer', id: data.id, value }),
    (error: unknown) =>
      tell({
        kind: 'broke',
        id: data.id,
        why: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  )
  if (!AT_ONCE.has(data.call)) last = done
}
