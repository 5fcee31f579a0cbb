/**
 * The work on a file's bytes on a thread of its own. The page is one script: the thread runs the same one again. What
 * a workbook holds comes over in pieces, since taking over a whole one would hold the page up.
 */
import type { Book, Grid, GridRow } from '../../templates/sheet/grid.ts'
import { WorkbookError, type WorkbookErrorCode } from '../../workbook/error.ts'
import { type FileWork, fileWork } from '../hosts/file-work.ts'

type Call = keyof FileWork

interface Asked {
  readonly id: number
  readonly call: Call
  readonly given: readonly unknown[]
}

interface Piece {
  readonly rows: readonly GridRow[]
  /** How their cells show what they hold. */
  readonly looks: readonly (readonly [row: number, styles: readonly (number | undefined)[]])[]
}

type Told =
  | { readonly id: number; readonly grid: Grid }
  | { readonly id: number; readonly piece: Piece }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly refused: readonly [WorkbookErrorCode, detail: string, message: string] }
  | { readonly id: number; readonly failed: string }

/** What a thread says once it listens. */
const READY = 'ready'

/** Cells that come over at a time: some milliseconds of the page's own time. */
const CELLS_AT_ONCE = 4_000

function* piecesOf({ rows, look }: Grid): Generator<Piece> {
  let from = 0
  let cells = 0
  for (const [i, row] of rows.entries()) {
    cells += row.cells.length
    if (cells < CELLS_AT_ONCE && i < rows.length - 1) continue
    const some = rows.slice(from, i + 1)
    const looks = some.flatMap(({ number }) => {
      const styles = look?.rows.get(number)
      return styles === undefined ? [] : [[number, styles] as const]
    })
    yield { rows: some, looks }
    from = i + 1
    cells = 0
  }
}

/** Those results that hold sheets, with and without them. */
const gridsIn = (result: unknown): readonly Grid[] | null => {
  const { book, grids } = result as { readonly book?: Book; readonly grids?: readonly Grid[] }
  return book?.sheets ?? grids ?? null
}

const withGrids = (result: unknown, grids: readonly Grid[]): unknown => {
  const { book } = result as { readonly book?: Book }
  return book === undefined
    ? { ...(result as object), grids }
    : { ...(result as object), book: { ...book, sheets: grids } }
}

interface Port {
  onmessage: ((event: MessageEvent) => void) | null
  postMessage(message: unknown): void
}

/** On the thread: does what it is asked. */
export function serveWork(port: Port, work: FileWork = fileWork): void {
  const tell = (told: Told): void => port.postMessage(told)
  port.onmessage = async ({ data }: MessageEvent<Asked>) => {
    const { id, call, given } = data
    try {
      const result = await (work[call] as (...parts: readonly unknown[]) => Promise<unknown>)(...given)
      const grids = gridsIn(result)
      for (const grid of grids ?? []) {
        const { look } = grid
        tell({ id, grid: { ...grid, rows: [], ...(look && { look: { ...look, rows: new Map() } }) } })
        for (const piece of piecesOf(grid)) tell({ id, piece })
      }
      tell({ id, result: grids === null ? result : withGrids(result, []) })
    } catch (error) {
      if (error instanceof WorkbookError) tell({ id, refused: [error.code, error.detail, error.message] })
      else tell({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
  port.postMessage(READY)
}

interface Waiting {
  readonly grids: Grid[]
  readonly done: (result: unknown) => void
  readonly fail: (error: Error) => void
}

function take({ grids }: Waiting, { rows, looks }: Piece): void {
  const grid = grids.at(-1)!
  // The sheet is this page's own and nobody else has it yet.
  const own = grid.rows as GridRow[]
  own.push(...rows)
  const styles = grid.look?.rows as Map<number, readonly (number | undefined)[]> | undefined
  for (const [row, of] of looks) styles?.set(row, of)
}

/** On the page: asks the thread behind the port. */
export function askWork(port: Port): FileWork {
  const waiting = new Map<number, Waiting>()
  let last = 0
  port.onmessage = ({ data }: MessageEvent<Told>) => {
    const of = waiting.get(data.id)
    if (of === undefined) return
    if ('grid' in data) of.grids.push(data.grid)
    else if ('piece' in data) take(of, data.piece)
    else {
      waiting.delete(data.id)
      if ('result' in data) {
        const { result } = data
        of.done(gridsIn(result ?? {}) === null ? result : withGrids(result, of.grids))
      } else of.fail('refused' in data ? new WorkbookError(...data.refused) : new Error(data.failed))
    }
  }
  const ask =
    (call: Call) =>
    (...given: readonly unknown[]): Promise<never> =>
      new Promise((done, fail) => {
        const id = ++last
        waiting.set(id, { grids: [], done: done as (result: unknown) => void, fail })
        port.postMessage({ id, call, given })
      })
  return {
    open: ask('open'),
    standing: ask('standing'),
    write: ask('write'),
    mark: ask('mark'),
    clean: ask('clean'),
  }
}

/** Starts a thread with this script; `null` where the browser has none for it. */
function startThread(script: string): Promise<Port | null> {
  return new Promise((resolve) => {
    try {
      const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
      const thread = new Worker(address)
      thread.onerror = () => resolve(null)
      thread.onmessage = ({ data }) => {
        if (data === READY) resolve(thread)
      }
    } catch {
      resolve(null)
    }
  })
}

/** The work on a thread where there can be one, else here. */
export function pageWork(script: string | null): FileWork {
  const work =
    script === null
      ? Promise.resolve(fileWork)
      : startThread(script).then((port) => (port === null ? fileWork : askWork(port)))
  const ask =
    <C extends Call>(call: C) =>
    async (...given: Parameters<FileWork[C]>): Promise<never> => {
      const chosen = (await work)[call] as (...parts: readonly unknown[]) => Promise<unknown>
      return (await chosen(...given)) as never
    }
  return {
    open: ask('open'),
    standing: ask('standing'),
    write: ask('write'),
    mark: ask('mark'),
    clean: ask('clean'),
  }
}
