/** The attachments of a mail (.eml) or of the mails of a mailbox (.mbox), opened like the files of an archive. */
import { WorkbookError } from '../error.ts'
import { LIMITS, within } from '../limits.ts'
import { type ArchiveFile, type Budget, isSafePath } from '../zip/archive.ts'
import { type MailPart, mailParts, mailsIn } from './mime.ts'

/** How deep parts may stand in parts: a mail with pictures in its text and an attachment has three. */
const DEPTH = 20

const nameOf = ({ disposition, type }: MailPart): string | undefined =>
  disposition.parameters.get('filename') ?? type.parameters.get('name')

const isAttached = (part: MailPart): boolean =>
  !part.isShown &&
  (part.disposition.value === 'attachment' ||
    nameOf(part) !== undefined ||
    part.type.value === 'message/rfc822')

const ENDINGS: Readonly<Record<string, string>> = { 'message/rfc822': '.eml' }

/** A name as the last step of a path; two attachments of one name are told apart. */
function named(part: MailPart, number: number, taken: Set<string>): string {
  const given = nameOf(part)?.trim() || `附件${number}${ENDINGS[part.type.value] ?? ''}`
  if (!taken.has(given)) {
    taken.add(given)
    return given
  }
  const dot = given.lastIndexOf('.')
  const [stem, ending] = dot < 0 ? [given, ''] : [given.slice(0, dot), given.slice(dot)]
  let n = 2
  while (taken.has(`${stem}（${n}）${ending}`)) n++
  const other = `${stem}（${n}）${ending}`
  taken.add(other)
  return other
}

/**
 * The attachments in their order; pictures that only the text shows are none.
 * @param budget shared with the archives around and within
 * @throws WorkbookError
 */
export function openMail(bytes: Uint8Array, budget: Budget): ArchiveFile[] {
  within(LIMITS, 'bytes', bytes.length, 'mail')
  const taken = new Set<string>()
  const parts = mailsIn(bytes, LIMITS.files)
    .flatMap((mail) => mailParts(mail, { parts: LIMITS.files, depth: DEPTH }))
    .filter(isAttached)
  budget.files -= parts.length
  if (budget.files < 0) within(LIMITS, 'files', LIMITS.files - budget.files, 'mail')
  return parts.map((part, i) => {
    const path = named(part, i + 1, taken)
    return {
      path,
      read(): Uint8Array {
        if (!isSafePath(path) || /[/\\]/.test(path)) throw new WorkbookError('unsafe-path', path)
        budget.bytes -= part.size
        if (budget.bytes < 0) within(LIMITS, 'unpacked', LIMITS.unpacked - budget.bytes, 'mail')
        return part.read()
      },
    }
  })
}
