/** Options that several commands share. */

/** Collects a repeated option. (Commander knows a variadic option only by a Latin letter before the dots.) */
const collect = (value: string, previous: readonly string[]): string[] => [...previous, value]

/** `--office FILE`, any number of times. */
export const OFFICE_OPTION = [
  '--office <文件>',
  '办公室工作簿或其所在文件夹（年度通知、名额、审定意见、拟命名名单），可重复',
  collect,
  [] as string[],
] as const
