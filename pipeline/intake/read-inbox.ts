/** Everything that a run reads: the submissions of a folder and the offices' workbooks. */
import { UnusableError } from '../exit.ts'
import { isOfficeBook, type Office } from '../office.ts'
import { readFileAsBook } from '../read-file.ts'
import { recogniseOffice } from './recognise-office.ts'
import { isRefusal, recogniseSubmission } from './recognise-submission.ts'
import type { Refusal, Submission } from './submission.ts'
import { type FoundFile, walk } from './walk.ts'

export interface Inbox {
  readonly files: readonly FoundFile[]
  readonly submissions: readonly Submission[]
  readonly refused: readonly Refusal[]
}

/** Reads every file of a folder. A file that cannot be read is refused with its reason; the others go on. */
export async function readInbox(folder: string, onFile?: (done: number, of: number) => void): Promise<Inbox> {
  const files = await walk(folder)
  const submissions: Submission[] = []
  const refused: Refusal[] = []
  for (const [index, file] of files.entries()) {
    const book = await readFileAsBook(file)
    if ('reason' in book) refused.push(book)
    else if (isOfficeBook(book))
      refused.push({ file: file.path, reason: '是办公室工作簿，不当作报送读取：请用 --office 指定' })
    else {
      const read = recogniseSubmission(book, file.path)
      if (isRefusal(read)) refused.push(read)
      else submissions.push(read)
    }
    onFile?.(index + 1, files.length)
  }
  return { files, submissions, refused }
}

/**
 * Reads the offices' workbooks. A path may be a folder of them.
 * @throws UnusableError where one cannot be used: a run by half an office's word would mislead
 */
export async function readOffices(
  paths: readonly string[],
): Promise<{ offices: Office[]; files: FoundFile[] }> {
  const offices: Office[] = []
  const files: FoundFile[] = []
  for (const path of paths)
    for (const file of await walk(path)) {
      const book = await readFileAsBook(file)
      const office = 'reason' in book ? book : recogniseOffice(book, file.path)
      if ('reason' in office) throw new UnusableError(`办公室工作簿 ${file.full}：${office.reason}`)
      const same = offices.find((other) => other.union === office.union && other.year === office.year)
      if (same)
        throw new UnusableError(
          `${office.union} ${office.year} 年有两份办公室工作簿：${same.file}、${office.file}，请只留一份`,
        )
      offices.push(office)
      files.push(file)
    }
  return { offices, files }
}
