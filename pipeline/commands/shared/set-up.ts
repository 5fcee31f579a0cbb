/** `set-up-database`: what a data centre runs once, and for each further office or login. */
import { type Right, setUp } from '../../../database/set-up.ts'
import { EXIT } from '../../exit.ts'
import { oneOf } from '../office-acts.ts'
import type { DatabaseOption } from '../options.ts'
import { print } from '../print.ts'
import { databaseNeeded } from './copies.ts'

export interface SetUpOptions extends DatabaseOption {
  readonly union?: string
  readonly above?: string
  readonly role?: string
  readonly right: string
  readonly private: boolean
}

const RIGHTS: Readonly<Record<string, Right>> = { 办理: 'office', 查看: 'look' }

export async function setUpCommand(options: SetUpOptions): Promise<number> {
  const { union, above, role } = options
  const right = RIGHTS[oneOf('--right', Object.keys(RIGHTS), options.right)!]!
  const made = await setUp(databaseNeeded(options), {
    ...(union === undefined ? {} : { union }),
    ...(above === undefined ? {} : { above }),
    ...(role === undefined ? {} : { role }),
    right,
    seesPrivate: options.private,
  })
  print(made.length === 0 ? '表已是最新的' : `已建表：${made.length} 步`)
  if (union !== undefined) print(`已登记 ${union}${above === undefined ? '' : `，上级是${above}`}`)
  if (role !== undefined)
    print(
      `登录名“${role}”可以${options.right}${union}的台账${options.private ? '，能看证件号码、账号和文件' : ''}`,
    )
  return EXIT.ok
}
