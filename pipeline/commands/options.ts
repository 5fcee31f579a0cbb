/** Options that several commands share. */

export const OFFICE_OPTION = [
  '--office <文件或文件夹...>',
  '办公室工作簿（年度通知、名额、审定意见、拟命名名单），可给多份',
] as const

export const ensureList = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
