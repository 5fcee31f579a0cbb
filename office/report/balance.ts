/** What was read and what became of it, in words: the parts add up. */
import type { RecordCounts } from '../../submissions/merge/node.ts'

/** `读取 12 = 通过 8 + …`. What waits to be unlocked is named where there is any. */
export function balanceWords(counts: RecordCounts): string {
  const { read, accepted, sentBack, review, duplicate, superseded, waiting } = counts
  const parts = [
    `通过 ${accepted}`,
    `退回 ${sentBack}`,
    `待审核 ${review}`,
    `重复 ${duplicate}`,
    `被替代 ${superseded}`,
    ...(waiting > 0 ? [`待解锁 ${waiting}`] : []),
  ]
  return `读取 ${read} = ${parts.join(' + ')}`
}
