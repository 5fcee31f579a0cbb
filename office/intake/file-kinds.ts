/** Files that are no workbooks, and what their senders are told. */
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { WorkbookError } from '../../workbook/error.ts'

const FILL_IN = '不是工作簿：请用本年度模板（.xlsx）填报'
const PROOF = '作为证明材料的，请另行报送，不放在这个文件夹'

/** Kinds that people send although they are no workbooks, by their names where their bytes do not say. */
const OTHER_KINDS: readonly [RegExp, string][] = [
  [/\.ett?$/i, '是 WPS 的 .et 格式：请在 WPS 中另存为 .xlsx 再报送'],
  [
    /\.(z\d\d|\d{3}|part\d+\.rar)$/i,
    '是分卷压缩包的一卷：请解压后报送其中的工作簿，或压缩成一个 .zip 再报送',
  ],
  [/\.(rar|7z)$/i, '是压缩包：请解压后把其中的 .xlsx 放入文件夹，或压缩成 .zip'],
  [/\.(pdf|ofd)$/i, `是版式文件（PDF、OFD），${FILL_IN}；${PROOF}`],
  [/\.(docx?|wps|rtf)$/i, `是文字文档，${FILL_IN}；${PROOF}`],
  [/\.(jpe?g|png|gif|bmp|tiff?|heic|webp)$/i, `是图片，${FILL_IN}；${PROOF}`],
  [/\.(mp4|mov|avi|mp3|wav|m4a)$/i, `是音像文件，${FILL_IN}；${PROOF}`],
  [/\.(pptx?|dps)$/i, `是演示文稿，${FILL_IN}`],
  [/\.(txt|md|json|xml|html?)$/i, `是文本文件，${FILL_IN}`],
  [/\.(lnk|url)$/i, '是快捷方式，里面没有内容：请把它所指的文件复制到这里'],
]

/** What a file's name says it is instead of a workbook; `null` where it says nothing. */
export const otherKind = (path: string): string | null =>
  OTHER_KINDS.find(([name]) => name.test(path))?.[1] ?? null

const OLD_EXCEL = /\.xls$/i

/** Kinds that its content gives for certain, whatever its name says. */
const CERTAIN: ReadonlySet<string> = new Set([
  ...['empty-file', 'zeros', 'protected', 'mail', 'outlook-mail', 'cloud-link', 'xml-workbook', 'encrypted'],
  ...['numbers', 'iwork', 'mind-map', 'uniform-office', 'too-large', 'unsafe-path'],
])

/** Why a file is not read, for its sender. */
export function reasonOf(error: WorkbookError, path: string): string {
  if (CERTAIN.has(error.code)) return error.message
  if (error.code === 'not-a-workbook' && OLD_EXCEL.test(path))
    return '是旧版 .xls 格式，但读不出来：请在 Excel 或 WPS 中另存为 .xlsx 再报送'
  if (error.code === 'not-a-workbook' && /\.zip$/i.test(path))
    return '压缩包打不开，可能是分卷的一卷或没有下载完：请压缩成一个 .zip 再报送'
  return otherKind(path) ?? error.message
}

/** Whether a file bears the name of a workbook. */
export const namedAsWorkbook = (path: string): boolean => /\.(xls[xmb]?|xlt[xm]?|et|ett)$/i.test(path)

/** What reading gives, or the refusal in its place where the file is at fault; anything else is thrown on. */
export async function refusedOr<T>(path: string, read: () => T | Promise<T>): Promise<T | Refusal> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error
    return { file: path, code: `intake/${error.code}`, reason: reasonOf(error, path) }
  }
}
