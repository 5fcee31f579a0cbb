/** A file's bytes from disk. */
import { readFile } from 'node:fs/promises'
import type { Refusal, RefusalCode } from '../../submissions/recognise/submission.ts'

/** What systems say of a file whose content a network drive has not handed over. */
const NOT_HERE = new Set(['EIO', 'ETIMEDOUT', 'ECANCELED', 'EAGAIN', 'UNKNOWN'])

/** The bytes of a file, or why they cannot be had. */
export async function bytesOfFile(path: string, full: string): Promise<Uint8Array | Refusal> {
  const refuse = (code: RefusalCode, reason: string): Refusal => ({ file: path, code, reason })
  try {
    return await readFile(full)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM')
      return refuse('intake/no-access', '没有读取权限：请检查文件权限后重试')
    if (NOT_HERE.has(code ?? ''))
      return refuse('intake/not-here', '读不出来，可能还在网盘上没有下载到本机：请打开一次，等下载完再运行')
    if (code === 'EBUSY') return refuse('intake/busy', '正被别的程序占用：请关闭后重试')
    if (code === 'ENOENT' || code === 'EISDIR') return refuse('intake/gone', '读取时已不在原处：请检查后重试')
    if (code === 'ERR_FS_FILE_TOO_LARGE')
      return refuse('intake/too-large', '文件过大（超过 2 GB）：请核对是否选对了文件')
    throw error
  }
}
