/** `rollup FOLDER` where the folder is an office's: results into 结果, the office's state kept. */
import type { OfficeHome } from '../../office/folder/folder.ts'
import { type OfficeFolder, RESULTS } from '../../office/folder/office-folder.ts'
import { type OfficeRun, officeRun } from '../../office/folder/office-run.ts'
import { nodesAt } from '../../office/nodes-at.ts'
import { outputOf, summaryOf } from '../../office/summary.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import { KEPT_FORMS } from '../../submissions/state/kept-form.ts'
import type { Line } from '../../submissions/state/line.ts'
import { officeOnDisk } from '../disk.ts'
import { exitOf } from '../exit.ts'
import { besidesOf } from '../intake/read-folder.ts'
import { nextSteps } from '../next-steps.ts'
import { assertResults, writeResult } from '../result-file.ts'
import { stampNow, today } from '../today.ts'
import { reportDefects } from './defects.ts'
import { print, printCommitted, printPassedOver, printRun } from './print.ts'
import { progress } from './progress.ts'

export interface OfficeRollupOptions {
  readonly office: readonly string[]
  readonly json?: string
  readonly replies: boolean
}

/** The workbook in which an office keeps a sheet, or the one that would be made for it. */
export function fileOfForm({ office }: Pick<OfficeFolder, 'office'>, form: string): string {
  const sheet = office.sheets.find(({ reading, past }) => !past && reading.form.id === form)
  return sheet?.source.file ?? KEPT_FORMS.find((kept) => kept.form.id === form)?.file ?? '审定.xlsx'
}

function printConflicts({ conflicts }: Pick<OfficeRun, 'conflicts'>): void {
  if (conflicts.length === 0) return
  print(`有 ${conflicts.length} 格与运行时写的不同，留的是表里的：`)
  for (const { event, key, found } of conflicts)
    print(`  ${String(event.sets['number'] ?? event.line)} ${key}：${String(found ?? '（空）')}`)
}

export function printNext(
  done: Pick<OfficeRun, 'folder' | 'run'> & { readonly state: readonly Line[] },
): void {
  const here = nodesAt(done.run, done.folder.office)
  const steps = nextSteps(here, {
    run: done.run,
    state: done.state,
    fileOf: (form) => fileOfForm(done.folder, form),
    results: RESULTS,
  })
  print()
  print('下一步：')
  if (steps.length === 0) print('  没有要办的事')
  for (const [i, { what, file }] of steps.entries())
    print(`  ${i + 1}. ${what}${file === null ? '' : `（${file}）`}`)
}

/** Merges what was sent to an office, and writes results and state. */
export async function runOffice(
  registry: Registry,
  root: string,
  options: OfficeRollupOptions,
  home: OfficeHome,
): Promise<OfficeRun> {
  await assertResults({ '--json': options.json, '--csv': undefined }, [])
  const bar = progress('汇总')
  const done = await officeRun(home, {
    besides: await besidesOf(registry, root, options.office),
    replies: options.replies,
    today: today(),
    stamp: stampNow(),
    watch: { onProgress: (_, at, of) => bar.update(at, of) },
  })
  bar.stop()
  return done
}

/** Says what a run found, and how it ends. */
export async function showRun(root: string, options: OfficeRollupOptions, done: OfficeRun): Promise<number> {
  const { run, read } = done
  if (options.json !== undefined)
    await writeResult(options.json, `${JSON.stringify(outputOf(run, summaryOf(run)), null, 2)}\n`)
  printPassedOver({ own: read.own, system: read.system, skipped: [] })
  printRun(run)
  for (const { file } of done.fromArchive) print(`收件中已没有这份已接收的文件，按存档计：${file}`)
  print(`输出在 ${root}/${RESULTS}`)
  printCommitted(done)
  for (const { file, reason } of done.unfilled) print(`表样“${file}”没有填写：${reason}`)
  printConflicts(done)
  printNext(done)
  await reportDefects(run.defects, root)
  return exitOf(run)
}

export async function officeRollup(
  registry: Registry,
  root: string,
  options: OfficeRollupOptions,
): Promise<number> {
  return showRun(root, options, await runOffice(registry, root, options, await officeOnDisk(root)))
}
