/** Writes everything that a run hands over, whole or not at all. */
import { mkdir } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { writePayoutBook } from '../office/report/payout-book.ts'
import { writeRollupBook } from '../office/report/rollup-book.ts'
import { findingsCsv, recordsCsv } from '../office/report/tables.ts'
import { placeName, type RolledUp, type Run } from '../office/rollup.ts'
import { summaryOf } from '../office/summary.ts'
import type { Refusal } from '../submissions/recognise/submission.ts'
import type { Source } from './intake/read-files.ts'
import { onDisk } from './intake/read-files.ts'
import { writeReplies } from './reply/write-replies.ts'
import { Staging } from './staging.ts'

export interface Places {
  readonly inbox: string
  readonly out: string
  /** Files that the run reads: none of them may be overwritten. */
  readonly inputs: readonly string[]
  /** The bytes of each submission's file, for its marked copy; `null` to write no replies. */
  readonly sources: ReadonlyMap<string, Source> | null
}

const slashed = (path: string): string => path.split(sep).join('/')

/** The target of a link from an output to a source: another output, or a file of the inbox. */
function linker(run: Run, places: Places, from: string): (path: string) => string {
  const outputs = new Set(run.rollups.map(({ files }) => files.forwarded).filter((file) => file !== null))
  const offices = new Set(run.offices.map((office) => office.file))
  const folder = dirname(join(places.out, from))
  return (path) => {
    const office = offices.has(path)
      ? places.inputs.find((file) => slashed(file).endsWith(`/${path}`))
      : undefined
    return slashed(
      relative(folder, office ?? join(outputs.has(path) ? places.out : places.inbox, onDisk(path))),
    )
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

/** @returns outputs of an earlier run that this one did not write again */
export async function writeRun(run: Run, places: Places): Promise<string[]> {
  const staging = await Staging.open(places.out, places.inputs)
  try {
    for (const rolled of run.rollups) {
      const { node, funds, files, forwarded, suggestion } = rolled
      const stream = async (path: string, write: (file: string) => Promise<void>): Promise<void> => {
        const file = staging.path(path)
        await mkdir(dirname(file), { recursive: true })
        await write(file)
      }
      await stream(files.rollup, (file) =>
        writeRollupBook(node, funds, file, linker(run, places, files.rollup), refusedAt(rolled, run.refused)),
      )
      if (files.payout) await stream(files.payout, (file) => writePayoutBook(node, file))
      if (files.forwarded && forwarded) await staging.write(files.forwarded, forwarded)
      await staging.write(files.suggestion, suggestion)
    }
    await staging.write('findings.csv', findingsCsv(run.registry, run.findings))
    await staging.write('records.csv', recordsCsv(run.rollups.map(({ node }) => node)))
    await staging.write('summary.json', `${JSON.stringify(summaryOf(run), null, 2)}\n`)
    if (places.sources !== null) await writeReplies(run, places.sources, staging)
    return await staging.commitRun()
  } catch (error) {
    await staging.discard()
    throw error
  }
}
