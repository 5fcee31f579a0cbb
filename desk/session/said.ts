/** What went wrong, as the page says it. */
import { JOURNAL } from '../../office/folder/commit-journal.ts'
import { existsIn, type Folder, Withdrawn } from '../../office/folder/folder.ts'
import { UnusableError } from '../../office/unusable.ts'
import { StoppedError } from '../../office/watch.ts'
import type { Message } from './session.ts'

const begun = (folder: Folder): Promise<boolean> => existsIn(folder, JOURNAL).catch(() => false)

const message = (intent: Message['intent'], text: string, details: readonly string[] = []): Message => ({
  intent,
  text,
  details,
})

/** The sentence for what was thrown; what we do not know is a defect of ours, with what a maintainer needs. */
export async function messageOf(error: unknown, folder: Folder | null): Promise<Message> {
  if (error instanceof StoppedError) return message('info', '已停下，文件夹里什么也没有改')
  if (error instanceof Withdrawn) return message('warning', error.message)
  if (error instanceof UnusableError) {
    const half = folder !== null && (await begun(folder))
    return message(
      'error',
      error.message,
      half ? ['已开始写入，没有丢东西：排除以后再点“汇总”，会接着写完'] : [],
    )
  }
  return message('error', '程序出错，没有写出结果。请把下面的内容发给维护人员', [
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ])
}

export const isWithdrawn = (error: unknown): boolean => error instanceof Withdrawn
