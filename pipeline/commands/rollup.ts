/** `rollup INBOX`: merges a folder of submissions into the rollups of every place. */
import { dirname, join, relative, resolve, sep } from 'node:path'
import { askForInbox, confirmInbox } from '../../office/folder/inbox.ts'
import { isOfficeFolder } from '../../office/folder/office-folder.ts'
import type { Inbox } from '../../office/intake/read-inbox.ts'
import type { Offices } from '../../office/intake/read-office.ts'
import type { Ways } from '../../office/outputs.ts'
import { type Run, rollup } from '../../office/rollup.ts'
import { outputOf, summaryOf } from '../../office/summary.ts'
import { UnusableError } from '../../office/unusable.ts'
import { writeRun } from '../../office/write-run.ts'
import { registry } from '../../programmes/registry.ts'
import { foreignKnown } from '../../submissions/foreign/read-foreign.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { diskFolder, homeOnDisk, officeOnDisk } from '../disk.ts'
import { exitOf } from '../exit.ts'
import { readFolder, readOffices } from '../intake/read-folder.ts'
import { type FoundFile, isFolder } from '../intake/walk.ts'
import { assertResults, writeResult } from '../result-file.ts'
import { assertFolder, withStaging } from '../staging.ts'
import { today } from '../today.ts'
import { reportDefects } from './defects.ts'
import { type DatabaseOption, databaseGiven } from './options.ts'
import { print, printCommitted, printPassedOver, printRun } from './print.ts'
import { progress } from './progress.ts'

export interface RollupOptions {
  readonly office: readonly string[]
  readonly out: string
  readonly json?: string
  /** Whether each sender gets its marked copy and a letter. */
  readonly replies: boolean
}

/** Without `out` an office's own folder takes the results. */
export type RollupCommandOptions = Omit<RollupOptions, 'out'> &
  DatabaseOption & {
    readonly out?: string
    /** The name of an office's folder for what is sent to it, said once. */
    readonly inbox?: string
    readonly by?: string
  }

/** A run as the command line shows it: with outdated outputs, and what was passed over in reading. */
export type ShownRun = Run &
  Pick<Inbox, 'own' | 'system'> &
  Pick<Offices, 'skipped'> & { stale: readonly string[]; kept: readonly string[] }

/** The ways on disk from the results to the folder of submissions and to the offices' workbooks. */
function waysFrom(out: string, inbox: string, officeFiles: readonly FoundFile[]): Ways {
  const way = (to: string): string => relative(out, to).split(sep).join('/')
  return {
    submission: (path) => way(join(inbox, path)),
    office: (path) => {
      const file = officeFiles.find((of) => of.path === path)
      return file === undefined ? null : way(resolve(file.full))
    },
  }
}

/** Reads, merges and writes; the run itself is given back for those who print it their own way. */
export async function runRollup(inbox: string, options: RollupOptions): Promise<ShownRun> {
  await assertFolder(options.out)
  const { offices, files: officeFiles, skipped } = await readOffices(registry, options.office)
  const reading = progress('读取')
  const read = await readFolder(registry, inbox, {
    foreign: foreignKnown(registry, offices),
    onProgress: (_, done, of) => reading.update(done, of),
  })
  reading.stop()
  const inputs = [...read.files, ...officeFiles].map((file) => resolve(file.full))
  await assertResults({ '--json': options.json, '--csv': undefined }, inputs)
  const merging = progress('汇总')
  const run = await rollup({
    registry,
    submissions: read.submissions,
    offices,
    refused: read.refused,
    codec: nodeCodec,
    watch: { onProgress: (_, done, of) => merging.update(done, of) },
  })
  merging.stop()
  const folder = resolve((await isFolder(inbox)) ? inbox : dirname(inbox))
  const out = resolve(options.out)
  const { stale, kept } = await withStaging(out, inputs, async (staging) => {
    await writeRun(run, staging, {
      ways: waysFrom(out, folder, officeFiles),
      codec: nodeCodec,
      today: today(),
      sources: options.replies ? read.sources : null,
    })
    return staging.commitRun()
  })
  if (options.json !== undefined)
    await writeResult(options.json, `${JSON.stringify(outputOf(run, summaryOf(run)), null, 2)}\n`)
  return { ...run, stale, kept, skipped, own: read.own, system: read.system }
}

/**
 * Whether a folder is an office's. With workbooks of an office named besides it is a folder of submissions, unless it
 * has a folder called 收件.
 * @throws UnusableError where a person has to say which folder is the inbox
 */
async function isOffice(root: string, { office, inbox }: RollupCommandOptions): Promise<boolean> {
  if (await isOfficeFolder(diskFolder(root))) return true
  if (office.length > 0 && inbox === undefined) return false
  if (await isOfficeFolder((await officeOnDisk(root)).folder)) return true
  const asked = await askForInbox(homeOnDisk(root))
  if (asked !== null) throw new UnusableError(asked, 'name-inbox')
  return false
}

export async function rollupCommand(inbox: string, options: RollupCommandOptions): Promise<number> {
  if (options.inbox !== undefined) await confirmInbox(homeOnDisk(inbox), options.inbox)
  const url = databaseGiven(options)
  if (options.out === undefined && (await isOffice(inbox, options)))
    return url === null
      ? (await import('./office-rollup.ts')).officeRollup(registry, inbox, options)
      : (await import('./shared/rollup.ts')).sharedRollup(registry, inbox, url, options)
  if (options.database !== undefined)
    throw new UnusableError(
      '--database 只用于办公室的文件夹（里面有“收件”），结果写到它的“结果”：请去掉 --out',
    )
  return plainRollup(inbox, { ...options, out: options.out ?? 'out' })
}

async function plainRollup(inbox: string, options: RollupOptions): Promise<number> {
  const run = await runRollup(inbox, options)
  printPassedOver(run)
  printRun(run)
  print(`输出在 ${options.out}`)
  printCommitted(run)
  await reportDefects(run.defects, options.out)
  return exitOf(run)
}
