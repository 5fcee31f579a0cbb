/** Whose award it is: the leader or a member of the team must be named on it. */
import { foldText } from '../../templates/values/text.ts'
import type { Senders } from '../rule.ts'
import { peopleIn } from '../words/people.ts'
import { saysNothing } from '../words/says-nothing.ts'
import type { Achievement, Item } from './evidence.ts'
import type { Studio } from './studio-law.ts'

/** 主要完成人: and the like before the names. */
const LABEL = /(^|[\n、,;])\s*\p{Script=Han}{2,8}:/gu

/** Names as keys, without 等 5 人 and bracketed remarks. */
const namesIn = (winners: string): Set<string> =>
  new Set(peopleIn(winners.normalize('NFKC').replace(LABEL, '$1')).map((name) => name.replace(/等.*$/, '')))

/** 张三创新工作室: the award went to the studio under its leader's name. */
const isStudioOf = (leader: string | undefined, winners: string): boolean =>
  leader !== undefined && winners.includes('工作室') && foldText(winners).includes(foldText(leader))

/** The award with regard to its winners: sure where one of the team is among them. */
export function byTeam(
  row: Achievement,
  studio: Studio,
  members: readonly { readonly name: string | undefined }[],
  senders: Senders,
): Item {
  if (senders.reported(row, 'winners')) return { row, standing: 'reported', blames: 'winners', says: '' }
  if (saysNothing(row.winners))
    return {
      row,
      standing: 'missing',
      blames: 'winners',
      says: '无法判断：“获奖人”未填，看不出是否本工作室的成果',
    }
  const winners = namesIn(row.winners ?? '')
  const team = [studio.leader, ...members.map(({ name }) => name)].filter((name) => name !== undefined)
  const own = team.some((name) => winners.has(foldText(name))) || isStudioOf(studio.leader, row.winners ?? '')
  if (team.length === 0 || own) return { row, standing: 'sure', blames: 'winners', says: '' }
  return {
    row,
    standing: 'open',
    blames: 'winners',
    says: '获奖人中没有领衔人和团队成员，是否本工作室的成果由审核人员认定',
    mend: '请照证书核对获奖人；成员没有列全的，在“团队成员”表补上',
    related: [{ row: studio, key: 'leader' }],
  }
}
