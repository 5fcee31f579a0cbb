/** What an office has accepted, kept byte for byte under the mark of its bytes. */
import { foreignKnown, readAsForeign } from '../../submissions/foreign/read-foreign.ts'
import type { Lock } from '../../submissions/merge/locks.ts'
import { isOfficeBook, type Office } from '../../submissions/office/office.ts'
import { isRefusal, recogniseSubmission } from '../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { foldText } from '../../templates/values/text.ts'
import { openWorkbook } from '../../workbook/read/open.ts'
import { bytesAt, type OfficeHome } from './folder.ts'
import { markOf } from './mark-of.ts'
import { ARCHIVE } from './office-folder.ts'

/** Where an accepted file lies, relative to the office's folder. */
export const keptPath = (hash: string, file: string): string => `${ARCHIVE}/已接收/${hash}/${fileName(file)}`

/** The records of a sending that were accepted; its other records were replaced by later ones or never accepted. */
function onlyAccepted(submission: Submission, locks: readonly Lock[]): Submission {
  const numbers = new Set(locks.map(({ number }) => foldText(number)))
  const { application } = submission.programme
  return {
    ...submission,
    sheets: submission.sheets.map((sheet) => {
      const { form, records } = sheet.reading
      const key = form === application ? 'number' : form.joins
      if (key === null) return sheet
      const own = records.filter(({ row }) =>
        numbers.has(foldText(String((row as Record<string, unknown>)[key] ?? ''))),
      )
      return { ...sheet, reading: { ...sheet.reading, records: own } }
    }),
  }
}

/** A sending with what was accepted of it; of a file of several senders none where nothing of this one was. */
function accepted(submission: Submission, locks: readonly Lock[]): Submission[] {
  if (submission.foreign?.shared !== true) return [onlyAccepted(submission, locks)]
  const own = locks.filter(({ unit }) => foldText(unit) === foldText(submission.unit))
  return own.length === 0 ? [] : [onlyAccepted(submission, own)]
}

/**
 * The accepted sendings that are no longer among what was sent, read from where they were kept.
 * @param present marks of the files that were read from the inbox
 * @param offices whose settled forms are read beside ours
 */
export async function keptSendings(
  { registry, folder, codec }: OfficeHome,
  locks: readonly Lock[],
  present: ReadonlySet<string>,
  offices: readonly Office[],
): Promise<Submission[]> {
  const missing = new Map<string, Lock[]>()
  for (const lock of locks)
    if (!present.has(lock.fileHash)) missing.set(lock.fileHash, [...(missing.get(lock.fileHash) ?? []), lock])
  const foreign = foreignKnown(registry, offices)
  const kept: Submission[] = []
  for (const [hash, own] of missing) {
    const path = keptPath(hash, own[0]!.receipt.row.file ?? '')
    const bytes = await bytesAt(folder, path)
    // Lost or changed: the merge says so at the receipt.
    if (bytes === null || markOf(bytes) !== hash) continue
    const book = await openWorkbook(bytes, { ...codec, name: path })
    if (isOfficeBook(book)) continue
    const ours = recogniseSubmission(registry, book, path)
    const read = isRefusal(ours)
      ? (readAsForeign(registry, book, path, foreign, ours, own[0]!.receipt.row.file) ?? [])
      : [ours]
    for (const each of read) if (!isRefusal(each)) kept.push(...accepted(each, own))
  }
  return kept
}
