/** What went wrong, as the page says it. */
import { JOURNAL } from '../../office/folder/commit-journal.ts'
import { existsIn, type Folder, Withdrawn } from '../../office/folder/folder.ts'
import type { OfficeRun } from '../../office/folder/office-run.ts'
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

/** What a run came to, and what an office should know of its files. */
export function ranMessage({ run, unfilled, kept, stale }: OfficeRun): Message {
  return message(
    'success',
    `已汇总：读取 ${run.submissions.length} 份，未采用 ${run.refused.length} 份，结果在“结果”文件夹`,
    [
      ...unfilled.map(({ file, reason }) => `表样“${file}”没有填写：${reason}`),
      ...kept.map((path) => `写出以后被人改过的留在：${path}`),
      ...stale.map((path) => `以往运行留下的，本次没有更新：${path}`),
    ],
  )
}

export const isWithdrawn = (error: unknown): boolean => error instanceof Withdrawn
