/** Names of the sheets by the ids that Excel's news bear: so that nothing has to be asked to understand them. */

interface Named {
  readonly id: string
  readonly name: string
}

export class SheetNames {
  readonly #names = new Map<string, string>()

  /** @param sheets all of the workbook, as they were just read */
  learn(sheets: readonly Named[]): void {
    this.#names.clear()
    for (const { id, name } of sheets) this.#names.set(id, name)
  }

  renamed(id: string, name: string): void {
    this.#names.set(id, name)
  }

  of(id: string): string | undefined {
    return this.#names.get(id)
  }
}
