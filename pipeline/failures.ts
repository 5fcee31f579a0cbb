/** What the command line says of a run that could not go on, and how it ends. */
import { CommanderError } from 'commander'
import { UnusableError, unusableWords } from '../office/unusable.ts'
import { EXIT } from './exit.ts'
import { COMMANDS } from './remedies.ts'

/** Commander's own faults, in the words of the user. */
const CALL_FAULTS: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项后面缺少内容',
  'commander.excessArguments': '参数太多',
}

/** What the system refused, with what an office can do about it. */
const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满，没有写出任何结果：请清理后重试',
  EACCES: '没有权限：请检查文件和文件夹的权限，或换一个位置',
  EPERM: '没有权限：请检查文件和文件夹的权限，或换一个位置',
  EROFS: '磁盘是只读的，不能写入：请换一个位置',
  EBUSY: '文件正被占用：请关闭已打开的汇总表后重试',
  ENOENT: '文件或文件夹不存在：请检查路径',
  ENOTDIR: '路径中有一段是文件，不是文件夹：请检查路径',
  EEXIST: '已有同名文件，不能建立文件夹：请检查路径',
  EISDIR: '这是一个文件夹，不是文件：请写明文件名',
  ENAMETOOLONG: '文件名或路径太长：请缩短后重试',
  ELOOP: '符号链接绕成了圈：请检查路径',
  EIO: '磁盘读写出错：请检查磁盘或网络后重试',
}

/** Errors of the system that an office can do something about. */
function systemFault(error: unknown): string | null {
  const { code, path, syscall } = error as NodeJS.ErrnoException
  const words = code === undefined || syscall === undefined ? undefined : SYSTEM_FAULTS[code]
  if (words === undefined) return null
  return path === undefined ? words : `${words}（${path}）`
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Says what went wrong, and gives the exit code. */
export function fail(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok
    say(`${CALL_FAULTS[error.code] ?? '命令有误'}（${error.message.replace(/^error: /, '')}）`)
    say('用法见 union-workbooks --help')
    return EXIT.unusable
  }
  const known = error instanceof UnusableError ? unusableWords(error, COMMANDS) : systemFault(error)
  if (known !== null) {
    say(known)
    return EXIT.unusable
  }
  say('程序出错，没有写出结果。请把下面的内容发给维护人员：')
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return EXIT.defect
}
