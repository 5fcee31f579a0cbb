/**
 * One running Excel: a workbook, an ExcelApi level, and the answers to the client's batches. Free of Node, so that
 * the same runs in a browser page.
 */
import type { Book } from '../../../templates/sheet/grid.ts'
import type { Level } from './node.ts'
import { Batch, References, type RequestBody } from './protocol.ts'
import { User } from './user.ts'
import { type Happening, SimWorkbook } from './workbook.ts'
import { workbookNode } from './workbook-api.ts'
import { EVENTS, WORKBOOK, World } from './world.ts'

/** Both ways, in bytes. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024

export interface SessionOptions {
  /** Of `ExcelApi 1.17`: 17. */
  readonly level?: Level
  /** Milliseconds that each batch takes. */
  readonly latency?: number
  /** Milliseconds after which the add-in is told what happened. */
  readonly news?: number
  /** `getRanges` takes no list of addresses, as under some regional settings. */
  readonly listsFail?: boolean
  /** The workbook counts its days from 1904. */
  readonly from1904?: boolean
  /** What the fonts of single rows and cells are, is not told. */
  readonly propertiesFail?: boolean
  /** Calls about notes end in an error. */
  readonly notesFail?: boolean
}

/** One `context.sync()` as the host saw it. */
export interface BatchRecord {
  readonly actions: number
  readonly requestBytes: number
  readonly responseBytes: number
  /** Sent by the library on its own, to let go of references after `Excel.run`. */
  readonly cleanup: boolean
}

interface Response {
  readonly HttpStatusCode: number
  readonly ErrorCode: string
  readonly ErrorMessage: string
  readonly Headers: object
  readonly Body: unknown
}

const bytes = (text: string): number => new TextEncoder().encode(text).length

const refusal = (code: string, status: number): Response => ({
  HttpStatusCode: status,
  ErrorCode: code,
  ErrorMessage: code,
  Headers: {},
  Body: null,
})

export interface EventEntry {
  readonly messageCategory: number
  readonly messageType: number
  readonly targetId: string
  readonly message: string
}

export class ExcelSession {
  readonly level: Level
  readonly book: SimWorkbook
  readonly user: User
  readonly batches: BatchRecord[] = []
  /** News that the add-in does not have yet. */
  untold = 0
  readonly latency: number
  readonly #news: number
  #editingCell = false
  #edited: (() => void)[] = []
  /** Batches of a run that groups its undo steps end in an error, after they are done. */
  groupingFails = false
  /** How many times the user must undo to take back all that was written. */
  undoSteps = 0
  /** The client hands events to its listeners. */
  deliver: (entries: readonly EventEntry[]) => void = () => {}
  readonly #world: World
  readonly #references = new References()
  #undoGroup: { counted: boolean } | null = null

  constructor(book: Book, options: SessionOptions = {}) {
    this.level = options.level ?? 21
    this.latency = options.latency ?? 0
    this.#news = options.news ?? 0
    this.book = new SimWorkbook(book, options.from1904)
    this.#world = new World(this.book, options)
    this.user = new User(this)
    this.book.happens = (happening) => this.#tell(happening)
  }

  /** `Office.context.requirements.isSetSupported`. */
  isSetSupported(name: string, version = '1.1'): boolean {
    const minor = Number(version.split('.')[1] ?? 0)
    if (name === 'ExcelApi') return minor <= this.level
    return name === 'RichApiRuntime' || name === 'DelayForCellEdit'
  }

  /** A cell is being edited: batches are refused, but for those that wait for the end of it. */
  get editingCell(): boolean {
    return this.#editingCell
  }

  set editingCell(editing: boolean) {
    this.#editingCell = editing
    if (!editing) for (const go of this.#edited.splice(0)) go()
  }

  /** As the host takes it: in its own time. @param patient `delayForCellEdit` */
  async take(body: RequestBody | string, patient: boolean): Promise<Response> {
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency))
    if (patient && this.#editingCell) await new Promise<void>((resolve) => this.#edited.push(resolve))
    return this.answer(body)
  }

  /** Number of `context.sync()` calls so far, without those that the library adds after `Excel.run`. */
  get syncs(): number {
    return this.batches.filter(({ cleanup }) => !cleanup).length
  }

  get registrations(): number {
    return this.#world.registrations
  }

  /** All writes until the returned function is called are one undo step (ExcelApi 1.20). */
  groupUndo(): () => void {
    this.#undoGroup = { counted: false }
    return () => {
      this.#undoGroup = null
    }
  }

  answer(body: RequestBody | string): Response {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const request = JSON.parse(text) as RequestBody
    const cleanup = request.Actions.every(
      ({ ActionType, Name }) => ActionType === 1 || Name.startsWith('_Remove'),
    )
    const requestBytes = bytes(text)
    const log = (responseBytes: number): void => {
      this.batches.push({ actions: request.Actions.length, requestBytes, responseBytes, cleanup })
    }
    if (requestBytes > PAYLOAD_LIMIT) {
      log(0)
      return refusal('RequestPayloadSizeLimitExceeded', 413)
    }
    if (this.editingCell && !cleanup) {
      log(0)
      return refusal('InvalidOperationInCellEditMode', 400)
    }
    if (this.level < 19) this.user.forgetUndo()
    this.#world.written = false
    this.#world.grouped = this.#undoGroup !== null
    const root = workbookNode(this.#world, this.#references)
    const answered = JSON.stringify(new Batch(request, root, this.level, this.#references).run())
    if (this.#world.written) this.#countUndo()
    const responseBytes = bytes(answered)
    log(responseBytes)
    if (responseBytes > PAYLOAD_LIMIT) return refusal('ResponsePayloadSizeLimitExceeded', 413)
    if (this.#undoGroup && this.groupingFails) return refusal('GeneralException', 500)
    return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: JSON.parse(answered) }
  }

  #countUndo(): void {
    if (this.#undoGroup?.counted) return
    if (this.#undoGroup) this.#undoGroup.counted = true
    this.undoSteps += 1
  }

  #tell(happening: Happening): void {
    const { kind, sheet } = happening
    const message = {
      worksheetId: sheet.id,
      source: 'Local',
      ...('address' in happening ? { address: happening.address } : {}),
      ...(happening.kind === 'renamed' ? { nameBefore: happening.before, nameAfter: sheet.name } : {}),
      ...(kind === 'changed' ? { changeType: happening.change } : {}),
      ...(kind === 'changed' && this.level >= 14
        ? { triggerSource: happening.byAddin ? 'ThisLocalAddin' : 'Unknown' }
        : {}),
    }
    const entries = [WORKBOOK, sheet.id]
      .filter((target) => this.#world.isRegistered(EVENTS[kind], target))
      .map((targetId) => ({
        messageCategory: 65536,
        messageType: EVENTS[kind],
        targetId,
        message: JSON.stringify(message),
      }))
    if (entries.length === 0) return
    this.untold++
    setTimeout(() => {
      this.untold--
      this.deliver(entries)
    }, this.#news)
  }
}
