/** What a browser says when a file cannot be had or written, and what the office is told. */
import { Withdrawn } from '../../office/folder/folder.ts'
import { UnusableError } from '../../office/unusable.ts'
import type { Refusal, RefusalCode } from '../../submissions/recognise/submission.ts'

export const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''

/** The browser no longer lets the page into the folder: one click brings it back, and nothing is lost by it. */
export const withdrawn = (folder: string): Withdrawn =>
  new Withdrawn(`浏览器收回了使用“${folder}”的许可：请点“打开”，在浏览器的提示里选“允许”`)

/** By the name of what the browser throws on writing; `%` is the file. */
const WRITING: Readonly<Record<string, string>> = {
  QuotaExceededError: '磁盘已满，“%”没有写成：请清理后重试',
  NoModificationAllowedError: '“%”正被占用，可能在 Excel 或 WPS 中打开着：请关闭后重试',
  InvalidStateError: '“%”正被占用或刚被别的程序改动：请关闭后重试',
  InvalidModificationError: '“%”不能改动：请检查它是否只读，或换一个文件夹',
  TypeMismatchError: '“%”的位置上是一个文件夹，不能写成同名文件：请改名后重试',
  NotFoundError: '“%”所在的文件夹不在了：请检查磁盘或网络后重试',
  NotReadableError: '“%”读不出来：请检查磁盘或网络后重试',
  SecurityError: '浏览器不允许写“%”：请换一个文件夹，不要用系统文件夹',
  AbortError: '浏览器没有写成“%”：请重试，仍不行的换一个文件夹',
  TypeError: '“%”这个文件名浏览器不能写：请改名后重试',
}

/** The sentence for what was thrown on writing; anything that we do not know is a defect and thrown on. */
export function writingTrouble(error: unknown, place: string): UnusableError {
  const words = WRITING[nameOf(error)]
  if (words === undefined) throw error
  return new UnusableError(words.replace('%', place))
}

const READING: Readonly<Record<string, readonly [RefusalCode, string]>> = {
  NotFoundError: ['intake/gone', '读取时已不在原处：请检查后重试'],
  NotAllowedError: ['intake/no-access', '没有读取权限：请检查文件权限后重试'],
  SecurityError: ['intake/no-access', '没有读取权限：请检查文件权限后重试'],
  NotReadableError: ['intake/busy', '正被别的程序占用：请关闭后重试'],
  TypeMismatchError: ['intake/gone', '读取时已不在原处：请检查后重试'],
}

/** Why a file cannot be read; anything that we do not know is a defect and thrown on. */
export function readingTrouble(error: unknown, path: string): Refusal {
  const known = READING[nameOf(error)]
  if (known === undefined) throw error
  return { file: path, code: known[0], reason: known[1] }
}
