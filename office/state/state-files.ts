/** The files among which an office's state lives: a folder on a disk, one in a browser, a set that was dropped. */

export interface StateFile {
  /** Relative to the office's folder, with `/`. */
  readonly path: string
  bytes(): Promise<Uint8Array>
}

/** A file as it is to be, made from what it was. */
export interface Replacement {
  readonly path: string
  /** Mark of the bytes from which it was made; `null` where there was no such file. */
  readonly was: string | null
  readonly bytes: Uint8Array
}

export interface StateFiles {
  /** Every workbook in the office's folder that may be its own; nothing of what was sent to it is among them. */
  list(): Promise<readonly StateFile[]>
  /**
   * Replaces all of them or none. Each is held once more against `was` just before.
   * @returns the paths that have changed meanwhile; empty where everything was replaced
   * @throws UnusableError where a file cannot be replaced, such as one that Excel has open; nothing is then
   */
  replace(files: readonly Replacement[]): Promise<readonly string[]>
  /** A mark of bytes: other bytes, another mark. */
  mark(bytes: Uint8Array): string
}
