/** The way to Excel: batches, what this Excel can do, and its errors in our words. */
import { HostError, type HostTrouble } from '../host.ts'

/** What we need of a running Excel. */
export interface ExcelProgram {
  readonly run: typeof Excel.run
  readonly isSetSupported: (name: string, version: string) => boolean
  /** Whether the loaded client has a member of an Excel class: a set that the host reports does not say so. */
  readonly hasMember: (type: string, member: string) => boolean
  /** Program, platform and build, for people. */
  readonly facts: () => readonly (readonly [name: string, value: string])[]
  /** `PC`, `Mac`, `OfficeOnline`, as Office names it. */
  readonly platform: () => string
  /** Address of the open file; asked only where Excel does not tell the workbook's name (before ExcelApi 1.7). */
  readonly location: () => string
}

type Classes = Readonly<Record<string, { readonly prototype: object } | undefined>>

/** The Excel around the page; only after `Office.onReady`. */
export const runningExcel = (): ExcelProgram => ({
  run: Excel.run,
  isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
  hasMember: (type, member) => member in ((Excel as unknown as Classes)[type]?.prototype ?? {}),
  facts: () => {
    const { host, platform, version } = Office.context.diagnostics ?? {}
    const { requirements } = Office.context
    return [
      ['程序', String(host)],
      ['平台', String(platform)],
      ['版本', String(version)],
      ['浏览器', navigator.userAgent],
      ['共享运行时', requirements.isSetSupported('SharedRuntime', '1.1') ? '有' : '没有'],
      ['快捷键', requirements.isSetSupported('KeyboardShortcuts', '1.1') ? '有' : '没有'],
    ]
  },
  platform: () => String(Office.context.platform ?? ''),
  location: () => Office.context.document?.url ?? '',
})

const TROUBLES: Readonly<Record<string, HostTrouble>> = {
  InvalidOperationInCellEditMode: 'busy',
  AccessDenied: 'protected',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  NotImplemented: 'too-old',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
}

export const errorCode = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}

export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error
  const code = errorCode(error)
  const message = (error as { message?: unknown } | null)?.message
  return new HostError(TROUBLES[code] ?? 'failed', [code, message].filter(Boolean).join(': '), {
    cause: error,
  })
}

export class ExcelLink {
  readonly #program: ExcelProgram

  constructor(program: ExcelProgram) {
    this.#program = program
  }

  /** @param minor of `ExcelApi 1.17`: 17 */
  since(minor: number): boolean {
    return minor <= 1 || this.#program.isSetSupported('ExcelApi', `1.${minor}`)
  }

  /** The set, and the member in the client that stands before it. */
  has(minor: number, type: string, member: string): boolean {
    return this.since(minor) && this.#program.hasMember(type, member)
  }

  /** Before ExcelApi 1.19 every call, and every listener taken on, empties what the user could undo. */
  get undoStays(): boolean {
    return this.since(19)
  }

  /** Excel on a Mac or an iPad has a web view that downloads nothing (office-js issues 2700, 4681). */
  get savesFiles(): boolean {
    return !/^(?:Mac|iOS)$/.test(this.#program.platform())
  }

  facts(): readonly (readonly [name: string, value: string])[] {
    return this.#program.facts()
  }

  location(): string {
    return this.#program.location()
  }

  /** @param patient waits while a cell is being edited, where Excel can, instead of failing */
  async batch<T>(work: (context: Excel.RequestContext) => Promise<T>, patient = false): Promise<T> {
    try {
      return await (patient ? this.#program.run({ delayForCellEdit: true }, work) : this.#program.run(work))
    } catch (error) {
      throw hostError(error)
    }
  }

  /**
   * As `batch`; what it writes is one step for the user to undo, where Excel can (ExcelApi 1.20). Excel on the web
   * is known to fail at grouping; then the work is done again without, so it has to bear being done twice.
   */
  async undoable<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    if (!this.since(20)) return this.batch(work)
    try {
      return await this.#program.run({ mergeUndoGroup: true }, work)
    } catch (error) {
      const trouble = hostError(error)
      if (trouble.trouble !== 'failed') throw trouble
      return this.batch(work)
    }
  }

  /** Continues where these objects were made, which is where their listeners are taken away. */
  async batchOf(context: Excel.RequestContext, work: () => Promise<void>): Promise<void> {
    try {
      await this.#program.run(context, work)
    } catch (error) {
      throw hostError(error)
    }
  }
}
