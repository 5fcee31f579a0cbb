/** The desk as the page's own thread has it: every call goes to the worker, and what the worker says is the state. */

import { BLANK } from '../session/blank-state.ts'
import type { Asked, Calls, Told } from '../session/protocol.ts'
import type { Desk, DeskState, FolderHandle, Message } from '../session/session.ts'
import type { KeptHandle } from './kept-handle.ts'

const UNSAVED: Message = {
  intent: 'warning',
  text: '这里办的还没有存下来，没有打开别的：请先在“文件”里点“全部（压缩包）”；确实不要的，点“更多”里的“换一个文件夹”',
  details: [],
}

interface Waiting {
  resolve(value: never): void
  reject(error: Error): void
}

/**
 * @param example the example year as the page brings it along
 * @param kept where the folder's handle is kept from one day to the next
 */
export function workerDesk(worker: Worker, example: () => Uint8Array, kept: KeptHandle): Desk {
  let state: DeskState = BLANK
  let asked = 0
  /** The folder that is open; the browser may want to be asked before it is written. */
  let current: FolderHandle | null = null
  const waiting = new Map<number, Waiting>()
  const hearers = new Set<(state: DeskState) => void>()
  const change = (changed: Partial<DeskState>): void => {
    state = { ...state, ...changed }
    for (const hear of hearers) hear(state)
  }
  const broke = (why: string): void =>
    change({
      phase: 'failed',
      progress: null,
      message: {
        intent: 'error',
        text: '程序出错，没有写出结果。请把下面的内容发给维护人员，再重新打开这一页',
        details: [why],
      },
    })
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.kind === 'state') return change(data.changed)
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.kind === 'answer') call?.resolve(data.value as never)
    else {
      broke(data.why)
      call?.reject(new Error(data.why))
    }
  }
  worker.onerror = (event) => broke(event.message || 'the worker did not start')
  const ask = <Call extends keyof Calls, Answer = void>(call: Call, ...args: Calls[Call]): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const id = ++asked
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, call, args } as unknown as Asked)
    })
  const quiet = (answer: Promise<unknown>): Promise<void> =>
    answer.then(
      () => {},
      () => {},
    )
  // What it answers shows in what the worker can do then.
  const mayWrite = async (): Promise<void> => {
    if (current !== null) await kept.mayUse(current).catch(() => false)
  }
  /** Another folder does not take the place of what is on no disk yet. */
  const mayGo = (): boolean => {
    if (state.unsaved) change({ message: UNSAVED })
    return !state.unsaved
  }
  /** Which folder is open, today and the next time that the page is opened; `null` for none that the browser keeps. */
  const turnTo = async (handle: FolderHandle | null): Promise<void> => {
    current = handle
    await (handle === null ? kept.forget() : kept.keep(handle))
  }
  const resume = async (): Promise<void> => {
    const handle = await kept.get()
    if (handle === null) return
    current = handle
    if (await kept.mayUse(handle)) await quiet(ask('openHandle', handle))
  }
  kept.get().then(
    async (handle) => {
      if (handle === null) return
      const may = await kept.mayUseAlready(handle)
      // Somebody who was quicker than the browser has opened something else meanwhile.
      if (asked > 0 || current !== null) return
      current = handle
      if (may) await quiet(ask('openHandle', handle))
      else change({ phase: 'permission', folder: { name: handle.name, kind: 'folder' } })
    },
    () => {},
  )
  return {
    get: () => state,
    subscribe: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    openHandle: async (handle) => {
      if (!mayGo()) return
      await turnTo(handle)
      await quiet(ask('openHandle', handle))
    },
    openDropped: async (name, files) => {
      if (!mayGo()) return
      current = null
      await quiet(ask('openDropped', name, files))
    },
    openExample: () => {
      current = null
      return quiet(ask('openExample', example()))
    },
    startYear: async (year, into) => {
      if (!(await ask<'startYear', boolean>('startYear', year, into).catch(() => false))) return
      if (into === null) current = null
      else await turnTo(into)
    },
    clearing: () => ask('clearing'),
    clearYear: async (choice) => {
      await mayWrite()
      if (await ask<'clearYear', boolean>('clearYear', choice).catch(() => false)) await turnTo(null)
    },
    leave: async () => {
      await turnTo(null)
      await quiet(ask('leave'))
    },
    confirmInbox: async () => {
      await mayWrite()
      await quiet(ask('confirmInbox'))
    },
    // Asked for in a click, as a browser wants it.
    run: async () => {
      if (state.phase === 'permission') return resume()
      await mayWrite()
      await quiet(ask('run'))
    },
    cancel: () => void quiet(ask('cancel')),
    setActor: (name) => void quiet(ask('setActor', name)),
    act: async (intent) => {
      await mayWrite()
      await quiet(ask('act', intent))
    },
    mapFile: async (file) => {
      await mayWrite()
      await quiet(ask('mapFile', file))
    },
    preview: (intent) => ask('preview', intent),
    undo: () => quiet(ask('undo')),
    record: (key, whole = false) => ask('record', key, whole),
    file: (path) => ask('file', path),
    all: () => ask('all'),
    dismiss: () => void quiet(ask('dismiss')),
  }
}
