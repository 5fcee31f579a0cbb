/** What we wrote ourselves, so that Excel's news of it is not taken for the user's typing. */
import type { CellRange } from '../../templates/sheet/grid.ts'
import { blockAddress, parseBlock } from './a1.ts'

/** After so many milliseconds from Excel's answer the news is no longer expected. */
export const EXPECTED = 3000

interface Expected {
  readonly key: string
  /** Without end as long as Excel has not answered: it may take its time. */
  until: number
}

export class OwnEdits {
  #expected: Expected[] = []

  /** @param now milliseconds from any beginning */
  constructor(private readonly now: () => number = () => performance.now()) {}

  static #key(sheet: string, block: CellRange): string {
    return `${sheet}!${blockAddress(block)}`
  }

  /** @returns to be called once Excel has answered */
  expect(sheet: string, block: CellRange): () => void {
    const expected: Expected = { key: OwnEdits.#key(sheet, block), until: Number.POSITIVE_INFINITY }
    this.#expected.push(expected)
    return () => {
      expected.until = this.now() + EXPECTED
    }
  }

  /** True once for each block that was expected. */
  isOurs(sheet: string, address: string): boolean {
    const now = this.now()
    this.#expected = this.#expected.filter(({ until }) => until >= now)
    const block = parseBlock(address)
    const key = block && OwnEdits.#key(sheet, block)
    const index = this.#expected.findIndex((each) => each.key === key)
    if (index < 0) return false
    this.#expected.splice(index, 1)
    return true
  }
}
