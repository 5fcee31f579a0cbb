/** `clear-year`: what of a finished year may go, as a list; and, told its year, away with exactly that. */
import { type Clearing, clearingOf, clearYear } from '../../office/folder/clear-year.ts'
import { YEAR_PARTS, type YearFile } from '../../office/folder/year-files.ts'
import { UnusableError } from '../../office/unusable.ts'
import { officeOnDisk } from '../disk.ts'
import { EXIT } from '../exit.ts'
import { stampNow } from '../today.ts'
import { type ActOptions, actorOf } from './office-acts.ts'
import { print } from './print.ts'
import { progress } from './progress.ts'

export interface ClearYearOptions extends Pick<ActOptions, 'by'> {
  /** The year, as the person wrote it. */
  readonly delete?: string
  readonly unfinished?: boolean
}

const megabytes = (files: readonly YearFile[]): string =>
  `${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000).toFixed(1)} MB`

function printList({ year, own, staying, lasting, open }: Clearing): void {
  print(`${year} 年可以删去的 ${own.length} 份，${megabytes(own)}：`)
  for (const part of YEAR_PARTS) {
    const files = own.filter((file) => file.part === part)
    if (files.length === 0) continue
    print(`■ ${part} ${files.length} 份`)
    for (const { path } of files) print(`  ${path}`)
  }
  print(`留下的办公室工作簿 ${lasting.length} 份，启用新年度要用：${lasting.join('、')}`)
  if (staying.length > 0) print(`另有 ${staying.length} 份留下，请自己看过再定：`)
  for (const { path, why } of staying) print(`  ${path}（${why}）`)
  if (open.length > 0) print(`${year} 年还没有办完：`)
  for (const each of open) print(`  ${each}`)
}

export async function clearYearCommand(root: string, options: ClearYearOptions): Promise<number> {
  const home = await officeOnDisk(root)
  if (options.delete === undefined) {
    const clearing = await clearingOf(home)
    printList(clearing)
    print(`还没有删去任何文件。核对、归档以后运行：clear-year ${root} --delete ${clearing.year} --by 姓名`)
    return EXIT.ok
  }
  const year = Number(options.delete)
  if (!/^\d{4}$/.test(options.delete)) throw new UnusableError('--delete 要写明年度，如 --delete 2026')
  const { name, on } = actorOf(options)
  const bar = progress('清理')
  const { own, staying, lasting } = await clearYear(home, {
    year,
    unfinished: options.unfinished ?? false,
    on: String(on),
    by: name,
    stamp: stampNow(),
    onDone: (at, of) => bar.update(at, of),
  })
  bar.stop()
  print(`已删去 ${year} 年的 ${own.length} 份，${megabytes(own)}；清单在“存档/清理记录.csv”`)
  print(`留下办公室工作簿 ${lasting.length} 份：里面仍有证件号码或账号，按档案规定保存，不要另行复制`)
  if (staying.length > 0) print(`另有 ${staying.length} 份留下，请自己看过再定：`)
  for (const { path, why } of staying) print(`  ${path}（${why}）`)
  return EXIT.ok
}
