/** One file from disk: a workbook's sheets, or why it is none. */
import { readFile } from 'node:fs/promises'
import type { Refusal } from '../submissions/submission.ts'
import type { Book } from '../templates/grid.ts'
import { WorkbookError } from '../workbook/error.ts'
import { readBook } from '../workbook/node.ts'
import type { FoundFile } from './intake/walk.ts'

const FILL_IN = '不是工作簿：请用本年度模板（.xlsx）填报'
const PROOF = '作为证明材料的，请另行报送，不放在这个文件夹'

/** Kinds that people send although they are no workbooks, whatever their bytes, and what to do. */
const OTHER_KINDS: readonly [RegExp, string][] = [
  [/\.et$/i, '是 WPS 的 .et 格式：请在 WPS 中另存为 .xlsx 再报送'],
  [/\.csv$/i, '是 .csv 文本：请用本年度模板（.xlsx）填报'],
  [/\.(zip|rar|7z)$/i, '是压缩包：请解压后把其中的 .xlsx 放入文件夹'],
  [/\.(pdf|ofd)$/i, `是版式文件（PDF、OFD），${FILL_IN}；${PROOF}`],
  [/\.(docx?|wps|rtf)$/i, `是文字文档，${FILL_IN}；${PROOF}`],
  [/\.(jpe?g|png|gif|bmp|tiff?|heic|webp)$/i, `是图片，${FILL_IN}；${PROOF}`],
  [/\.(mp4|mov|avi|mp3|wav|m4a)$/i, `是音像文件，${FILL_IN}；${PROOF}`],
  [/\.(pptx?|dps)$/i, `是演示文稿，${FILL_IN}`],
  [/\.(txt|md|json|xml|html?)$/i, `是文本文件，${FILL_IN}`],
  [/\.(lnk|url)$/i, '是快捷方式，里面没有内容：请把它所指的文件复制到这里'],
]

const OLD_EXCEL = /\.xls$/i

function reasonOf(error: WorkbookError, path: string): string {
  if (error.code === 'empty-file') return error.message
  if (error.code === 'not-a-workbook' && OLD_EXCEL.test(path))
    return '是旧版 .xls 格式：请在 Excel 或 WPS 中另存为 .xlsx 再报送'
  return OTHER_KINDS.find(([name]) => name.test(path))?.[1] ?? error.message
}

/** Whether a file bears the name of a workbook. */
export const namedAsWorkbook = (path: string): boolean => /\.(xls[xmb]?|xlt[xm]?|et|ett)$/i.test(path)

export async function readFileAsBook(file: FoundFile): Promise<Book | Refusal> {
  const refuse = (reason: string): Refusal => ({ file: file.path, reason })
  let bytes: Uint8Array
  try {
    bytes = await readFile(file.full)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM') return refuse('没有读取权限：请检查文件权限后重试')
    if (code === 'EBUSY') return refuse('正被别的程序占用：请关闭后重试')
    if (code === 'ENOENT') return refuse('读取时已不在原处：请检查后重试')
    throw error
  }
  try {
    return readBook(bytes)
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error
    return refuse(reasonOf(error, file.path))
  }
}
