/** What we wrote ourselves, so that Excel's news of it is not taken for the user's typing. */
import type { CellRange } from '../../templates/sheet/grid.ts'
import { blockAddress, parseBlock } from './a1.ts'

/** After so many milliseconds the news is no longer expected. */
const EXPECTED = 3000

export class OwnEdits {
  #expected: { readonly key: string; readonly until: number }[] = []

  static #key(sheet: string, block: CellRange): string {
    return `${sheet}!${blockAddress(block)}`
  }

  expect(sheet: string, block: CellRange): void {
    this.#expected.push({ key: OwnEdits.#key(sheet, block), until: performance.now() + EXPECTED })
  }

  /** True once for each block that was expected. */
  isOurs(sheet: string, address: string): boolean {
    const now = performance.now()
    this.#expected = this.#expected.filter(({ until }) => until >= now)
    const block = parseBlock(address)
    const key = block && OwnEdits.#key(sheet, block)
    const index = this.#expected.findIndex((each) => each.key === key)
    if (index < 0) return false
    this.#expected.splice(index, 1)
    return true
  }
}
