/**
 * The genuine Excel client of Office.js, in front of a simulated Excel. Its request executor is replaced; nothing
 * else of it is, but for notes and undo grouping, which the newest version on npm does not know yet.
 */
import { addNotes, type Library } from './notes-client.ts'
import type { RequestBody } from './protocol.ts'
import type { ExcelSession } from './session.ts'

/** Among the flags of a request. */
const DELAY_FOR_CELL_EDIT = 64

/** The part of the debug build that holds the client, without what starts up Office around it. */
export function clientSource(debugBuild: string): string {
  const start = debugBuild.indexOf('\nvar OfficeExtension;')
  if (start < 0) throw new Error('this build of Office.js is laid out differently')
  return `var __extends = function (d, b) {
  Object.setPrototypeOf(d, b)
  function __() { this.constructor = d }
  d.prototype = b === null ? Object.create(b) : ((__.prototype = b.prototype), new __())
}
${debugBuild.slice(start)}`
}

/** What the client expects to find in the page. `isSetSupported` asks the session of the moment. */
export const surroundings = (
  isSetSupported: (name: string, version?: string) => boolean,
): Record<string, unknown> => ({
  OSF: { DDA: {}, OUtil: {} },
  OSFAriaLogger: { AriaLogger: {} },
  Office: { Promise, context: { requirements: { isSetSupported } } },
})

export class ExcelClient {
  readonly Excel: typeof Excel
  #session: ExcelSession | undefined

  /** @param asPublished without notes, although the host reports their set */
  constructor(library: Library, asPublished = false) {
    const { OfficeExtension } = library
    OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve())
    OfficeExtension.SessionBase._overrideSession = {
      _resolveRequestUrlAndHeaderInfo: () =>
        Promise.resolve({ url: 'https://simulated.invalid/', headers: {} }),
      _createRequestExecutorOrNull: () => {
        const session = this.session
        return {
          executeAsync: async (_data: unknown, flags: number, { Body }: { Body: RequestBody | string }) =>
            session.take(Body, (flags & DELAY_FOR_CELL_EDIT) !== 0),
        }
      },
    }
    if (!asPublished) addNotes(library)
    this.#groupUndo(library)
    this.#deliver = (entries) => OfficeExtension._testTriggerRichApiMessageEvent({ entries })
    this.Excel = library.Excel as unknown as typeof Excel
  }

  readonly #deliver: (entries: readonly unknown[]) => void

  get session(): ExcelSession {
    if (!this.#session) throw new Error('no Excel is running')
    return this.#session
  }

  /** From now on the client talks to this Excel. */
  connect(session: ExcelSession): void {
    if (this.#session) this.#session.deliver = () => {}
    this.#session = session
    session.deliver = this.#deliver
  }

  readonly hasMember = (type: string, member: string): boolean =>
    member in
    ((this.Excel as unknown as Record<string, { prototype: object } | undefined>)[type]?.prototype ?? {})

  readonly isSetSupported = (name: string, version?: string): boolean =>
    this.#session?.isSetSupported(name, version) ?? false

  #groupUndo({ Excel }: Library): void {
    const run = Excel.run.bind(Excel)
    Excel.run = async (...args) => {
      const grouped = (args[0] as { mergeUndoGroup?: boolean } | null)?.mergeUndoGroup === true
      const done = grouped && this.session.level >= 20 ? this.session.groupUndo() : () => {}
      try {
        return await run(...args)
      } finally {
        done()
      }
    }
  }
}
