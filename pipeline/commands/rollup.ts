/** `rollup INBOX`: merges a folder of submissions into the rollups of every place. */
import { dirname, resolve } from 'node:path'
import { type Run, rollup } from '../../office/rollup.ts'
import { outputOf, summaryOf } from '../../office/summary.ts'
import { registry } from '../../programmes/registry.ts'
import { EXIT } from '../exit.ts'
import { type Inbox, type Offices, readInbox, readOffices } from '../intake/read-inbox.ts'
import { isFolder } from '../intake/walk.ts'
import { assertResults, writeResult } from '../result-file.ts'
import { assertFolder } from '../staging.ts'
import { writeRun } from '../write-run.ts'
import { reportDefects } from './defects.ts'
import { print, printPassedOver, printRun } from './print.ts'
import { progress } from './progress.ts'

export interface RollupOptions {
  readonly office: readonly string[]
  readonly out: string
  readonly json?: string
  /** Whether each sender gets its marked copy and a letter. */
  readonly replies: boolean
}

/** A run as the command line tells it: with outdated outputs, and what was passed over in reading. */
export type ToldRun = Run & Pick<Inbox, 'own' | 'system'> & Pick<Offices, 'skipped'> & { stale: string[] }

/** Reads, merges and writes; the run itself is given back for those who print it their own way. */
export async function runRollup(inbox: string, options: RollupOptions): Promise<ToldRun> {
  await assertFolder(options.out)
  const { offices, files: officeFiles, skipped } = await readOffices(registry, options.office)
  const reading = progress('读取')
  const read = await readInbox(registry, inbox, (done, of) => reading.update(done, of))
  reading.stop()
  const inputs = [...read.files, ...officeFiles].map((file) => resolve(file.full))
  await assertResults({ '--json': options.json, '--csv': undefined }, inputs)
  const merging = progress('汇总')
  const run = await rollup({
    registry,
    submissions: read.submissions,
    offices,
    refused: read.refused,
    onMerged: (done, of) => merging.update(done, of),
  })
  merging.stop()
  const folder = resolve((await isFolder(inbox)) ? inbox : dirname(inbox))
  const stale = await writeRun(run, {
    inbox: folder,
    out: resolve(options.out),
    inputs,
    sources: options.replies ? read.sources : null,
  })
  if (options.json !== undefined)
    await writeResult(options.json, `${JSON.stringify(outputOf(run, summaryOf(run)), null, 2)}\n`)
  return { ...run, stale, skipped, own: read.own, system: read.system }
}

/** 1 where an office has to go back to a sender: for an error, or for a file that could not be used. */
export function exitOf({
  findings,
  defects,
  refused,
}: Pick<Run, 'findings' | 'defects' | 'refused'>): number {
  if (defects.length > 0) return EXIT.defect
  return refused.length > 0 || findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.ok
}

export async function rollupCommand(inbox: string, options: RollupOptions): Promise<number> {
  const run = await runRollup(inbox, options)
  printPassedOver(run)
  printRun(run)
  print(`输出在 ${options.out}`)
  if (run.stale.length > 0) print('下列文件是以往运行留下的，本次没有更新，请核对后删除：')
  for (const path of run.stale) print(`  ${path}`)
  await reportDefects(run.defects, options.out)
  return exitOf(run)
}
