/** Everything that a run hands over, paper by paper. */
import { filesOf } from '../submissions/office/join-offices.ts'
import type { Refusal } from '../submissions/recognise/submission.ts'
import type { Day } from '../templates/values/day.ts'
import type { Codec } from '../workbook/zip/codec.ts'
import { onDisk, type Source } from './intake/read-files.ts'
import { placeName } from './node-files.ts'
import type { Outputs, Ways } from './outputs.ts'
import { paperDocument } from './papers/paper-docx.ts'
import { publicNotice } from './papers/public-notice.ts'
import { qualityNote } from './papers/quality-note.ts'
import { remindersOf } from './papers/reminder.ts'
import { lettersOf, safe, writeReplies } from './reply/write-replies.ts'
import { checklistBook } from './report/checklist-book.ts'
import { comparisonBook } from './report/comparison-book.ts'
import type { LinkTo } from './report/link.ts'
import { payoutBook } from './report/payout-book.ts'
import { rollupBook } from './report/rollup-book.ts'
import { signingBook } from './report/signing-book.ts'
import { findingsCsv, recordsCsv } from './report/tables.ts'
import type { RolledUp, Run } from './rollup.ts'
import { summaryOf } from './summary.ts'
import { between, type Watch } from './watch.ts'

export interface Writing {
  readonly ways: Ways
  readonly codec: Codec
  /** The day of the letters: they name no day before it. */
  readonly today: Day
  /** The bytes of each submission's file, for its marked copy; `null` to write no replies. */
  readonly sources: ReadonlyMap<string, Source> | null
  readonly watch?: Watch
}

/** The way from a paper to another place, both as they stand in the results; an absolute one is left as it is. */
function wayFrom(paper: string, to: string): string {
  if (/^([a-z]:|\/)/i.test(to)) return to
  const from = paper.split('/').slice(0, -1)
  const steps = to.split('/')
  let shared = 0
  while (shared < from.length && from[shared] === steps[shared]) shared++
  return '../'.repeat(from.length - shared) + steps.slice(shared).join('/')
}

/** The target of a link from a paper to a source: another paper, or a file that was given. */
function linker(run: Run, ways: Ways, paper: string): LinkTo {
  const papers = new Set(run.rollups.map(({ files }) => files.forwarded))
  const offices = new Set(run.offices.flatMap(filesOf))
  const way = (path: string): string | null => {
    if (offices.has(path)) return ways.office(path)
    return papers.has(path) ? path : ways.submission(onDisk(path))
  }
  return (path) => {
    const to = way(path)
    return to === null ? null : wayFrom(paper, to)
  }
}

/**
 * Refused files that the senders' list of a merge names: those in a folder or under a name of its programme, and
 * at a lower level of its place; what names no programme stands in every list of the top.
 */
function refusedAt({ node, files }: Pick<RolledUp, 'node' | 'files'>, refused: readonly Refusal[]) {
  const named = ({ file }: Refusal): string[] =>
    node.registry.programmes.map(({ name }) => name).filter((name) => file.includes(name))
  return refused.filter((refusal) => {
    const of = named(refusal)
    if (of.length > 0 && !of.includes(node.programme.name)) return false
    return files.forwarded === null || refusal.file.includes(placeName(node.place))
  })
}

async function writeMerge(
  rolled: RolledUp,
  run: Run,
  { ways, codec }: Pick<Writing, 'ways' | 'codec'>,
  outputs: Outputs,
): Promise<void> {
  const { node, funds, files, forwarded, suggestion } = rolled
  const link = linker(run, ways, files.rollup)
  const refused = refusedAt(rolled, run.refused)
  await outputs.put(files.rollup, rollupBook(node, funds, link, refused, codec))
  await outputs.put(files.signing, signingBook(node, codec))
  if (node.checklist.length > 0) await outputs.put(files.checklist, checklistBook(node, link, codec))
  const compared = comparisonBook(node, link, codec)
  if (compared) await outputs.put(files.comparison, compared)
  if (files.payout) await outputs.put(files.payout, payoutBook(node, codec))
  if (files.forwarded && forwarded) await outputs.put(files.forwarded, forwarded)
  await outputs.put(files.suggestion, suggestion)
  const notice = publicNotice(node)
  if (notice !== null) await outputs.put(files.notice, await paperDocument(notice))
  await outputs.put(files.quality, await paperDocument(qualityNote(node, refused)))
}

/** A letter to each unit that has not sent. */
async function writeReminders(run: Run, today: Day, outputs: Outputs): Promise<void> {
  for (const { place, unit, paper } of remindersOf(run, today))
    await outputs.put(`催报单/${placeName(place)}/${safe(unit)}（催报单）.docx`, await paperDocument(paper))
}

/**
 * Puts every paper of the run.
 * @throws StoppedError where its watch was told to stop; whether what was put by then is kept is for `outputs` to say
 */
export async function writeRun(run: Run, outputs: Outputs, writing: Writing): Promise<void> {
  const { codec, today, sources, watch = {} } = writing
  const pieces = run.rollups.length + 1 + (sources === null ? 0 : lettersOf(run, sources))
  let done = 0
  const step = (): Promise<void> => between(watch, 'write', ++done, pieces)
  for (const rolled of run.rollups) {
    await writeMerge(rolled, run, writing, outputs)
    await step()
  }
  await outputs.put('findings.csv', findingsCsv(run.registry, run.findings))
  await outputs.put('records.csv', recordsCsv(run.rollups.map(({ node }) => node)))
  await outputs.put('summary.json', `${JSON.stringify(summaryOf(run), null, 2)}\n`)
  await step()
  if (sources === null) return
  await writeReminders(run, today, outputs)
  await writeReplies(run, { sources, codec, today, onLetter: step }, outputs)
}
