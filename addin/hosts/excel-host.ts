/** The workbook that is open in Excel. */

import type { Mark } from '../../templates/findings/marks.ts'
import { address, type Book } from '../../templates/sheet/grid.ts'
import { fileName } from '../../templates/values/file-name.ts'
import {
  type Capabilities,
  type CellEdit,
  type CellPlace,
  type CopyContent,
  HostError,
  type HostEvent,
  type MarkedCopy,
  type MarkedRange,
  type MarkOutcome,
  type Outline,
  type ReadScope,
  type SelfCheck,
  type SheetHost,
  type WorkbookFile,
  type WriteOutcome,
} from '../host.ts'
import { DaySystem } from './day-system.ts'
import { ExcelEvents } from './excel-events.ts'
import { ExcelLink, type ExcelProgram, hostError } from './excel-link.ts'
import { clearMarks, marksIn, putMarks } from './excel-marks.ts'
import { KnownMerges } from './excel-merges.ts'
import { notesWork } from './excel-notes.ts'
import { readBook } from './excel-read.ts'
import { selfCheck } from './excel-self-check.ts'
import { writeEdits } from './excel-write.ts'
import { OwnEdits } from './own-edits.ts'
import { SheetNames } from './sheet-names.ts'

/** The name of the workbook at an address or path, as people read it. */
const nameAt = (location: string): string => {
  const last = fileName(location)
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

export class ExcelHost implements SheetHost {
  readonly kind = 'excel'
  readonly capabilities: Capabilities
  readonly readOnly = null
  readonly #link: ExcelLink
  readonly #own = new OwnEdits()
  readonly #names = new SheetNames()
  readonly #days = new DaySystem()
  readonly #events: ExcelEvents
  readonly #merges: KnownMerges = new KnownMerges(() => this.#events.hears)

  constructor(program: ExcelProgram) {
    const link = new ExcelLink(program)
    this.#link = link
    this.#events = new ExcelEvents(link, this.#own, this.#names, (sheet) => this.#merges.forget(sheet))
    this.capabilities = {
      marks: link.since(6),
      notes: notesWork(link),
      events: link.since(7),
      undoStays: link.undoStays,
      write: true,
      singleUndo: link.since(20),
      download: false,
      keeps: false,
      savesFiles: link.savesFiles,
      selfCheck: true,
    }
  }

  async outline(): Promise<Outline> {
    try {
      return await this.#outlined(true)
    } catch (error) {
      const { trouble } = hostError(error)
      if (trouble !== 'failed' && trouble !== 'gone') throw error
      return this.#outlined(false)
    }
  }

  /** @param withActive asks for the sheet in front, at which Excel fails where that is a chart (office-js issue 2444) */
  #outlined(withActive: boolean): Promise<Outline> {
    const link = this.#link
    return link.batch(async (context) => {
      const { workbook } = context
      if (link.since(7)) workbook.load('name')
      const all = workbook.worksheets
      all.load(`items/name,items/visibility${link.since(2) ? ',items/protection/protected' : ''}`)
      const active = withActive ? all.getActiveWorksheet() : null
      active?.load('name')
      await context.sync()
      return {
        file: link.since(7) ? workbook.name : nameAt(link.location()),
        active: active?.name ?? null,
        sheets: all.items.map((sheet) => ({
          name: sheet.name,
          hidden: sheet.visibility !== 'Visible',
          protected: link.since(2) && sheet.protection.protected,
        })),
      }
    })
  }

  async read(scope: ReadScope, patient = false): Promise<Book> {
    const known = { merges: this.#merges, names: this.#names, days: this.#days }
    const book = await readBook(this.#link, scope, known, patient)
    this.#events.begin()
    return book
  }

  async mark(sheets: readonly string[], marks: readonly Mark[], withNotes: boolean): Promise<MarkOutcome> {
    return putMarks(this.#link, sheets, marks, withNotes)
  }

  clear(sheets?: readonly string[]): Promise<void> {
    return clearMarks(this.#link, sheets)
  }

  marked(sheet: string): Promise<readonly MarkedRange[]> {
    return marksIn(this.#link, sheet)
  }

  async jump({ sheet: name, row, column }: CellPlace): Promise<void> {
    try {
      await this.#link.batch(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name)
        sheet.activate()
        sheet.getRange(address(row, column)).select()
        await context.sync()
      })
    } catch (error) {
      if (hostError(error).trouble === 'failed' && (await this.#isHidden(name)))
        throw new HostError('hidden', name, { cause: error })
      throw error
    }
  }

  #isHidden(name: string): Promise<boolean> {
    return this.#link.batch(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name)
      sheet.load('visibility')
      await context.sync()
      return sheet.visibility !== 'Visible'
    })
  }

  write(edits: readonly CellEdit[]): Promise<WriteOutcome> {
    return writeEdits(this.#link, edits, this.#own, this.#days)
  }

  async copy(_content: CopyContent): Promise<MarkedCopy> {
    throw new HostError('too-old', 'Excel saves the workbook itself')
  }

  async mended(): Promise<WorkbookFile> {
    throw new HostError('too-old', 'Excel saves the workbook itself')
  }

  kept(): void {}

  readonly unsaved = false

  readonly selfCheck = (): Promise<SelfCheck> => selfCheck(this.#link)

  listen(on: (event: HostEvent) => void): () => void {
    return this.#events.listen(on)
  }

  /** Asks Excel to take the listeners that were given so far; throws `HostError` where it does not take them. */
  async listening(): Promise<void> {
    this.#events.begin()
    await this.#events.ready()
  }
}
