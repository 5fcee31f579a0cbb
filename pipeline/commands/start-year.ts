/** `start-year`: a new folder for the next year, from last year's. Last year's is not touched. */
import { join, resolve } from 'node:path'
import { nextYearFiles } from '../../office/folder/next-year-files.ts'
import { INBOX, makeFolders, type OfficeFolder } from '../../office/folder/office-folder.ts'
import { unissued } from '../../office/folder/open-work.ts'
import { NOTICE_FILE } from '../../office/state/next-year.ts'
import { UnusableError } from '../../office/unusable.ts'
import { registry } from '../../programmes/registry.ts'
import { notInLedger } from '../../submissions/state/ledger-events.ts'
import type { Line } from '../../submissions/state/line.ts'
import { diskFolder, officeOnDisk } from '../disk.ts'
import { EXIT } from '../exit.ts'
import { isFolder } from '../intake/walk.ts'
import { withStaging } from '../staging.ts'
import { type DatabaseOption, databaseGiven } from './options.ts'
import { print } from './print.ts'

export interface StartYearOptions extends DatabaseOption {
  readonly from: string
  readonly year: string
  readonly to?: string
}

/** What last year's ledger lacks, so that the next year would not know of it. */
function warnings({ office }: OfficeFolder, state: readonly Line[], from: string): string[] {
  const late = notInLedger(registry.programmes, office, state)
  const open = unissued(office, state)
  const again = `再把新文件夹删掉，重新启用`
  return [
    ...(late.length === 0
      ? []
      : [
          `注意：${late.length} 件事填在表里，还没有记进台账，新年度不知道：请先运行 rollup ${from}，${again}`,
          ...late.map(
            ({ kind, name, sourceFile, sourceSheet, sourceRow }) =>
              `  ${kind} ${name}（${sourceFile} › ${sourceSheet} 第 ${sourceRow} 行）`,
          ),
        ]),
    ...(open.length === 0
      ? []
      : [
          `注意：${open.length} 家拟命名的没有发文日期，不算命名，没有记进台账；已经发文的，请填好发文日期和文号，运行 rollup ${from}，${again}`,
          ...open.map(({ values }) => `  ${values['unit']} ${values['studio']}`),
        ]),
  ]
}

export async function startYearCommand(options: StartYearOptions): Promise<number> {
  const url = databaseGiven(options)
  if (url !== null) await (await import('./shared/copies.ts')).broughtTogether(url, options.from)
  const year = Number(options.year)
  const home = await officeOnDisk(options.from)
  const { last, state, files } = await nextYearFiles(home, year, '--year ')
  const to = resolve(options.to ?? join(resolve(options.from), '..', String(year)))
  if (await isFolder(join(to, INBOX)))
    throw new UnusableError(`“${to}”已经是一个办公室的文件夹，没有改动：请用 --to 另指定`)
  await withStaging(to, [], async (staging) => {
    for (const [path, bytes] of files) await staging.keep(path, bytes)
    await staging.commit()
  })
  await makeFolders(diskFolder(to))
  if (url !== null) await (await import('./shared/copies.ts')).broughtTogether(url, to)
  print(`${year} 年的文件夹在 ${to}`)
  const events = state.filter(({ form }) => form === 'ledger').length
  print(`  带来了推荐单位和名额、名册、联系人、表样对照、历年统计，以及台账 ${events} 件事；日期和文号是空的`)
  for (const line of warnings(last, state, options.from)) print(line)
  print('下一步：')
  print(`  1. 打开 ${NOTICE_FILE}，照今年的通知填“年度通知要素”，核对“推荐名额分配”`)
  print(`  2. 运行 templates --office ${to}/${NOTICE_FILE}，把空白表发给各单位`)
  print(`  3. 把各单位报来的放进“${INBOX}”，运行 rollup ${to}`)
  return EXIT.ok
}
