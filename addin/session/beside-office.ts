/** Choosing by whose word the open workbook is judged besides its own: an office's 通知, and its 表样对照 with it. */
import { WorkbookError } from '../../workbook/error.ts'
import type { Core } from './core.ts'
import type { Keeper } from './keeper.ts'
import { keepOffice, keptOffice, officeIn } from './kept-office.ts'
import { NO_OFFICE, officeNotice, officeWords } from './texts.ts'

export class BesideOffice {
  readonly #core: Core
  readonly #keeper: Keeper | null

  /** @param keeper where the choice is kept; `null` where it is not for this pane to choose */
  constructor(core: Core, keeper: Keeper | null) {
    this.#core = core
    this.#keeper = keeper
    if (keeper === null) return
    const kept = keptOffice(core.registry, keeper)
    core.besides(kept === null ? [] : [kept], kept && officeWords(kept))
  }

  /** @returns whether what was judged is to be judged anew */
  async take(name: string, bytes: Uint8Array): Promise<boolean> {
    const core = this.#core
    if (this.#keeper === null) return false
    try {
      const { fileWork } = await import('../hosts/file-work.ts')
      const { book } = await fileWork.open(name, bytes)
      const office = officeIn(core.registry, book, name)
      if (office === null) {
        core.notify(officeNotice(NO_OFFICE))
        return false
      }
      keepOffice(this.#keeper, book, name)
      core.drop('office')
      core.besides([office], officeWords(office))
      return core.state.scope !== null
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error
      core.notify(officeNotice(error.message))
      return false
    }
  }

  /** @returns whether what was judged is to be judged anew */
  forget(): boolean {
    this.#keeper?.set(null)
    this.#core.besides([], null)
    return this.#core.state.scope !== null
  }
}
