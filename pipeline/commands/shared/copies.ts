/** `import` and `export`, and what every command does first whose folder is a copy of a state in the database. */
import { makeCopy, synchronise } from '../../../database/copy/copy.ts'
import { copyMarkIn } from '../../../database/copy/copy-mark.ts'
import type { TakenIn } from '../../../database/copy/take-in.ts'
import { type Connected, withDatabase } from '../../../database/office-database.ts'
import type { OfficeHome } from '../../../office/folder/folder.ts'
import { isOfficeFolder, ownFiles } from '../../../office/folder/office-folder.ts'
import { UnusableError } from '../../../office/unusable.ts'
import { homeOnDisk, officeOnDisk } from '../../disk.ts'
import { EXIT } from '../../exit.ts'
import { stampNow } from '../../today.ts'
import { type DatabaseOption, databaseGiven } from '../options.ts'
import { print } from '../print.ts'
import { conflictWords } from './conflict-words.ts'

export interface ByOption {
  readonly by?: string
}

/** Who worked in a folder: by the option or the environment, else whoever is logged in to the database. */
export async function workerOf({ db }: Connected, { by }: ByOption): Promise<string> {
  const name = (by ?? process.env['UNION_WORKBOOKS_BY'] ?? '').trim()
  if (name !== '') return name
  const { rows } = await db.execute<{ name: string }>('select session_user::text as name')
  return rows[0]!.name
}

export function printTaken({ changed, conflicts, papers }: TakenIn): void {
  const refused = new Set(conflicts.map(({ event }) => event)).size
  if (changed > 0) print(`文件夹里改过 ${changed} 行，写入数据库 ${changed - refused} 行`)
  for (const words of conflictWords(conflicts)) print(`  × ${words}`)
  for (const { path, by, at } of papers)
    print(`  × ${path}：数据库里的一份已由${by}改过（${at}），你的改动没有导入；请对照后重新填`)
}

/** Brings a folder and the database together. */
export async function together(connected: Connected, home: OfficeHome, options: ByOption): Promise<TakenIn> {
  const by = await workerOf(connected, options)
  const taken = await synchronise(connected, home, { by, stamp: stampNow() })
  printTaken(taken)
  return taken
}

/** @throws UnusableError where no database is named */
export function databaseNeeded(options: DatabaseOption): string {
  const url = databaseGiven(options)
  if (url === null) throw new UnusableError('请用 --database 写明数据库，或设 DATABASE_URL')
  return url
}

const exitOf = ({ conflicts, papers }: TakenIn): number =>
  conflicts.length + papers.length > 0 ? EXIT.errors : EXIT.ok

export const importCommand = (root: string, options: DatabaseOption & ByOption): Promise<number> =>
  withDatabase(databaseNeeded(options), async (connected) => {
    const taken = await together(connected, await officeOnDisk(root), options)
    print(taken.changed === 0 ? '没有新的改动' : '已导入')
    return exitOf(taken)
  })

export interface ExportOptions extends DatabaseOption {
  readonly union?: string
  readonly year?: string
}

/** A folder that an office works in is brought up to date; another is made. */
export const exportCommand = (root: string, options: ExportOptions): Promise<number> =>
  withDatabase(databaseNeeded(options), async (connected) => {
    const home = homeOnDisk(root)
    const { folder } = home
    const works = (await isOfficeFolder(folder)) && (await ownFiles(folder)).length > 0
    if (works) {
      if ((await copyMarkIn(folder)) === null)
        throw new UnusableError(`“${root}”不是从数据库导出的：请换一个新文件夹，或先用 import 导入它`)
      const taken = await together(connected, await officeOnDisk(root), {})
      print(`已更新 ${root}`)
      return exitOf(taken)
    }
    const year = Number(options.year)
    if (options.union === undefined || !Number.isInteger(year))
      throw new UnusableError('请用 --union 和 --year 写明导出哪个办公室哪一年的')
    await makeCopy(connected, home, { union: options.union, year }, stampNow())
    print(`已导出到 ${root}`)
    return EXIT.ok
  })

/** Brings a folder and the database together before something else is done in it. */
export const broughtTogether = (url: string, root: string): Promise<void> =>
  withDatabase(url, async (connected) => {
    await together(connected, await officeOnDisk(root), {})
  })
