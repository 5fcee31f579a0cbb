/** `rollup INBOX`: merges a folder of submissions into the rollups of every place. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { EXIT } from '../exit.ts'
import { readInbox, readOffices } from '../intake/read-inbox.ts'
import { type Run, rollup } from '../rollup.ts'
import { outputOf, summaryOf } from '../summary.ts'
import { writeRun } from '../write-run.ts'
import { reportDefects } from './defects.ts'
import { print, printRun } from './print.ts'
import { progress } from './progress.ts'

export interface RollupOptions {
  readonly office: readonly string[]
  readonly out: string
  readonly json?: string
}

/** Reads, merges and writes; the run itself is given back for those who print it their own way. */
export async function runRollup(inbox: string, options: RollupOptions): Promise<Run & { stale: string[] }> {
  const reading = progress('读取')
  const { offices, files: officeFiles } = await readOffices(options.office)
  const read = await readInbox(inbox, (done, of) => reading.update(done, of))
  reading.stop()
  const merging = progress('汇总')
  let done = 0
  const run = await rollup({
    submissions: read.submissions,
    offices,
    refused: read.refused,
    onMerged: () => merging.update(++done, done),
  })
  merging.stop()
  const inputs = [...read.files, ...officeFiles].map((file) => resolve(file.full))
  const stale = await writeRun(run, { inbox: resolve(inbox), out: resolve(options.out), inputs })
  if (options.json !== undefined)
    await writeFile(options.json, `${JSON.stringify(outputOf(run, summaryOf(run)), null, 2)}\n`)
  return { ...run, stale }
}

export function exitOf(run: Pick<Run, 'findings' | 'defects'>): number {
  if (run.defects.length > 0) return EXIT.defect
  return run.findings.some((finding) => finding.severity === 'error') ? EXIT.errors : EXIT.ok
}

export async function rollupCommand(inbox: string, options: RollupOptions): Promise<number> {
  const run = await runRollup(inbox, options)
  printRun(run)
  print(`输出在 ${options.out}`)
  if (run.stale.length > 0) print('下列文件是上次运行留下的，本次没有更新，请核对后删除：')
  for (const path of run.stale) print(`  ${path}`)
  await reportDefects(run.defects, options.out)
  return exitOf(run)
}
