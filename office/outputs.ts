/** Where a run puts its papers: a folder, a zip, memory. */

export interface Outputs {
  /**
   * Takes one paper. A run gives each path once.
   * @param path relative to the results, with `/`
   */
  put(path: string, content: Uint8Array | string): Promise<void>
}

/** The ways from the results to what was read, with `/`; `null` where nobody knows: such a paper bears no link. */
export interface Ways {
  /** To a submission or its archive, by its path in the inbox; a folder's path ends with `/`. */
  submission(path: string): string | null
  /** To an office's workbook. */
  office(path: string): string | null
}
