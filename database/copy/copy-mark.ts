/** A folder that is a copy of an office's state in the database: what it was made from. */
import { type Folder, textAt } from '../../office/folder/folder.ts'
import type { OfficeState } from '../office-database.ts'

/** It lies in the office's folder, unseen. */
export const COPY_MARK = '.shared.json'

export interface CopyMark extends OfficeState {
  /** The number of the last event that it knows. */
  readonly seq: number
  /** Marks of what stands on each of the office's workbooks besides the state. */
  readonly papers: Readonly<Record<string, string>>
  /** Marks of the files in 收件. */
  readonly inbox: Readonly<Record<string, string>>
}

/** `null` where the folder is no copy. */
export async function copyMarkIn(folder: Folder): Promise<CopyMark | null> {
  const text = await textAt(folder, COPY_MARK)
  return text === null ? null : (JSON.parse(text) as CopyMark)
}
