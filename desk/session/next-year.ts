/** Next year's folder, written from the one that is open. */
import type { Folder, OfficeHome } from '../../office/folder/folder.ts'
import { nextYearFiles } from '../../office/folder/next-year-files.ts'
import { isOfficeFolder, makeFolders } from '../../office/folder/office-folder.ts'
import { withStaging } from '../../office/folder/staging.ts'
import { UnusableError } from '../../office/unusable.ts'

/** @returns how many events of the ledger go along */
export async function writeNextYear(home: OfficeHome, year: number, into: Folder): Promise<number> {
  const { files, state } = await nextYearFiles(home, year, '年度')
  if (await isOfficeFolder(into))
    throw new UnusableError(`“${into.name}”已经是一个办公室的文件夹，没有改动：请另选一个空文件夹`)
  await withStaging(into, [], async (staging) => {
    for (const [path, bytes] of files) await staging.keep(path, bytes)
    await staging.commit()
  })
  await makeFolders(into)
  return state.filter(({ form }) => form === 'ledger').length
}
