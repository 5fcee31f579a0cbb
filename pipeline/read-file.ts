/** One file from disk: a workbook's sheets, or why it is none. */
import { readFile } from 'node:fs/promises'
import type { Book } from '../templates/grid.ts'
import { WorkbookError } from '../workbook/error.ts'
import { readBook } from '../workbook/node.ts'
import type { Refusal } from './intake/submission.ts'
import type { FoundFile } from './intake/walk.ts'

/** Kinds that people send although they cannot be read here, and what to do. */
const OTHER_KINDS: readonly [RegExp, string][] = [
  [/\.xls$/i, '是旧版 .xls 格式：请在 Excel 或 WPS 中另存为 .xlsx 再报送'],
  [/\.et$/i, '是 WPS 的 .et 格式：请在 WPS 中另存为 .xlsx 再报送'],
  [/\.csv$/i, '是 .csv 文本：请用本年度模板（.xlsx）填报'],
  [/\.(zip|rar|7z)$/i, '是压缩包：请解压后把其中的 .xlsx 放入文件夹'],
]

export async function readFileAsBook(file: FoundFile): Promise<Book | Refusal> {
  const bytes = await readFile(file.full)
  try {
    return readBook(bytes)
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error
    const other =
      error.code === 'not-a-workbook' ? OTHER_KINDS.find(([name]) => name.test(file.path)) : undefined
    return { file: file.path, reason: other ? other[1] : error.message }
  }
}
