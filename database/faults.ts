/** What a database refuses, in the words of whoever works with it. */
import { UnusableError } from '../office/unusable.ts'

/** What must hold of a state, by the constraint that holds it. */
const RULES: Readonly<Record<string, string>> = {
  one_state_per_year: '这个办公室这一年的台账已经有了',
  one_recommended_per_number: '这个单位、这个编号已有一条推荐的，一个编号只能推荐一条',
  one_name_per_number: '“拟命名名单”里已有这个单位、这个编号的一家',
  one_name_per_studio: '“拟命名名单”里已有这一家，一个工作室一级只命名一次',
  one_naming_per_studio: '台账里已有这一家的命名，一个工作室一级只命名一次',
  one_grant_per_naming: '台账里同一本账已有这一家的资助，一次命名只资助一次',
  one_reward_per_hazard: '台账里已有这处隐患的奖励，一处隐患只奖励一次',
  one_reward_per_number: '台账里这个编号当年已有奖励，一处隐患只奖励一次',
}

const LINE_TWICE = /^one_.*_line$/

interface Refused {
  readonly code?: string
  readonly constraint?: string
}

/** What the database itself said, below what drizzle says of it. */
export function refusedBy(error: unknown): Refused {
  for (let at = error; at instanceof Error; at = at.cause)
    if (typeof (at as Refused).code === 'string') return at as Refused
  return {}
}

/** The rule that something would break; `null` for any other error. */
export function brokenRule(error: unknown): string | null {
  const { code, constraint = '' } = refusedBy(error)
  if (code !== '23505') return null
  return RULES[constraint] ?? (LINE_TWICE.test(constraint) ? '已有说同一件事的一行' : null)
}

const SERVER_FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: '连不上数据库，服务器没有应答：请核对地址和端口，或问数据中心是否在运行',
  ENOTFOUND: '找不到数据库服务器：请核对地址',
  EAI_AGAIN: '找不到数据库服务器：请核对地址和网络',
  ETIMEDOUT: '数据库服务器没有应答：请检查网络',
  EHOSTUNREACH: '到不了数据库服务器：请检查网络',
  ECONNRESET: '与数据库的连接断了，没有写入：请重试',
  EPIPE: '与数据库的连接断了，没有写入：请重试',
  '28P01': '数据库的用户名或密码不对：请核对 --database 或 DATABASE_URL',
  '28000': '数据库不让这个用户登录：请联系数据中心',
  '3D000': '服务器上没有这个数据库：请核对地址里的库名',
  '3F000': '数据库里还没有建表：请数据中心运行 set-up-database',
  '42P01': '数据库里还没有建表：请数据中心运行 set-up-database',
  '42501': '没有权限：这个数据库用户不能做这件事，请联系数据中心',
  '53300': '数据库的连接数满了：请稍后再试',
  '57P01': '数据库正在停机，没有写入：请稍后重试',
  '57P02': '数据库出故障停了，没有写入：请稍后重试',
  '57P03': '数据库还在启动：请稍后重试',
}

/** How the driver says that a connection is gone. */
const BROKEN_OFF = /Connection terminated|Client has encountered a connection error|not queryable/

/** Does something with the database; what it refuses is said in plain words. */
export async function inPlainWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnusableError) throw error
    const words = SERVER_FAULTS[refusedBy(error).code ?? '']
    if (words !== undefined) throw new UnusableError(words)
    for (let at: unknown = error; at instanceof Error; at = at.cause)
      if (BROKEN_OFF.test(at.message)) throw new UnusableError(SERVER_FAULTS['ECONNRESET']!)
    throw error
  }
}
