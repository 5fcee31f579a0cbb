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

/** `--database URL`: the office's state is kept in a PostgreSQL. */
export const DATABASE_OPTION = [
  '--database <地址>',
  '台账在数据库里时写 postgres://…；也可以设 DATABASE_URL，口令就不用写在命令里',
] as const

export interface DatabaseOption {
  readonly database?: string
}

/** The address of the database, by the option or the environment; `null` where the state is in its workbooks. */
export function databaseGiven({ database }: DatabaseOption): string | null {
  const url = database ?? process.env['DATABASE_URL']
  return url === undefined || url.trim() === '' ? null : url.trim()
}
