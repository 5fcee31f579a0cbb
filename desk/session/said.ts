/** What went wrong, as the page says it. */
import type { Clearing } from '../../office/folder/clear-year.ts'
import { JOURNAL } from '../../office/folder/commit-journal.ts'
import { existsIn, type Folder, Withdrawn } from '../../office/folder/folder.ts'
import type { Change } from '../../office/folder/office-change.ts'
import type { OfficeRun } from '../../office/folder/office-run.ts'
import { UnusableError, unusableWords } from '../../office/unusable.ts'
import { StoppedError } from '../../office/watch.ts'
import { CLICKS } from './remedies.ts'
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
      unusableWords(error, CLICKS),
      half ? ['已开始写入，没有丢东西：排除以后再点“汇总”，会接着写完'] : [],
    )
  }
  return message('error', '程序出错，没有写出结果。请把下面的内容发给维护人员', [
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ])
}

/** What of an act was not written, and why; `null` where all was. */
export function notWrittenMessage({ acts, conflicts }: Change): Message | null {
  const details = [
    ...acts.notDone.map(({ why }) => why),
    ...conflicts.map(({ found }) => `这一格刚被改为“${String(found ?? '')}”，没有覆盖`),
  ]
  return details.length === 0 ? null : message('warning', '有的没有写入，原因如下', details)
}

/** @param events how many events of the ledger went along */
export const nextYearMessage = (year: number, events: number): Message =>
  message(
    'success',
    `${year} 年的文件夹已备好：带来了推荐单位和名额、名册、联系人、表样对照、历年统计，以及台账 ${events} 件事；日期和文号是空的`,
    ['请打开“通知.xlsx”，照今年的通知填“年度通知要素”'],
  )

/** What was taken away of a finished year, and what is left to a person. */
export const clearedMessage = ({ year, own, lasting, staying }: Clearing): Message =>
  message('success', `${year} 年已清理：删去 ${own.length} 份，清单在“存档/清理记录.csv”`, [
    `留下办公室工作簿 ${lasting.length} 份：里面仍有证件号码或账号，按档案规定保存，不要另行复制`,
    ...staying.map(({ path, why }) => `留下 ${path}（${why}）：请自己看过再定`),
  ])

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
