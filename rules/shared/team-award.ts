/** Whose award it is: the leader or a member of the team must be named on it. */
import { foldText } from '../../templates/text.ts'
import type { Senders } from '../rule.ts'
import type { Achievement, Item } from './evidence.ts'
import { saysNothing } from './says-nothing.ts'
import type { Studio } from './studio-law.ts'

const SEPARATORS = /[、,，;；/|\n]+/

/** Names as keys, without 等 5 人 and bracketed remarks. */
function namesIn(winners: string): Set<string> {
  const parts = winners
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/等\s*\d*\s*(人|名|位)?\s*$/, '')
    .split(SEPARATORS)
  // 张 三 may be one name spaced out or two names: both are looked for.
  return new Set(parts.flatMap((part) => [foldText(part), ...part.trim().split(/\s+/).map(foldText)]))
}

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
  if (team.length === 0 || team.some((name) => winners.has(foldText(name))))
    return { row, standing: 'sure', blames: 'winners', says: '' }
  return {
    row,
    standing: 'open',
    blames: 'winners',
    says: '获奖人中没有领衔人和团队成员，是否本工作室的成果由审核人员认定',
    mend: '请照证书核对获奖人；成员没有列全的，在“团队成员”表补上',
    related: [{ row: studio, key: 'leader' }],
  }
}
