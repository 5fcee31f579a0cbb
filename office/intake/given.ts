/** Files as a run is given them: from a disk, or by the person at a page. */
import type { Refusal } from '../../submissions/recognise/submission.ts'

export interface GivenFile {
  /** Relative to the folder that was named, with `/`; the file's name where a file was named. Findings bear it. */
  readonly path: string
  /** What it is called where its place must be named: its whole way on a disk. */
  readonly name: string
  /** Its bytes, read anew each time, or why they cannot be had. */
  bytes(): Promise<Uint8Array | Refusal>
}

/** What lies in a folder that was named. */
export interface Given<F extends GivenFile = GivenFile> {
  readonly files: readonly F[]
  /** How many results of an earlier run were left out. */
  readonly own: number
  /** How many files of the system, hidden files and locks were left out. */
  readonly system: number
  /** Links, which are not followed, and files of which only a place is kept. */
  readonly links: readonly Refusal[]
}

/** Lock files of Excel and WPS, and files that the system hides or leaves behind. */
export const ofSystem = (name: string): boolean =>
  /^(~\$|\.)|\.tmp$|^(ehthumbs(_vista)?|thumbs)\.db$|^desktop\.ini$|^icon\r$|^__macosx$/i.test(name)

/** Nothing to read under a path. */
export const emptyWords = (path: string, own: number): string =>
  `“${path}”里没有报送文件${own > 0 ? `（只有以往运行的结果 ${own} 份）` : ''}：请把各单位报来的工作簿放进去`
