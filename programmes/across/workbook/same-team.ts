/** The application and the list of members describe the same team. */

import { type RowFault, type Rule, type Senders, workbookRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { members } from '../../../templates/forms/members.ts'
import type { Form, Row } from '../../../templates/sheet/form.ts'
import { groupBy } from '../../../templates/values/group-by.ts'
import { flatMapSteps, type Steps } from '../../../templates/values/steps.ts'
import { foldText } from '../../../templates/values/text.ts'
import type { Programme } from '../../programme.ts'
import { applicationsIn, byId, having, ofEach } from '../studio-applications.ts'

interface Studio {
  readonly number: string | undefined
  readonly leader: string | undefined
  readonly members: number | undefined
  readonly frontLine: number | undefined
}

type Member = Row<typeof members>

/** Two figures that differ: more on the list than stated cannot be, fewer may be explained. */
function difference(
  studio: Studio,
  key: 'members' | 'frontLine',
  words: { name: string; listed: readonly Member[]; cell: 'name' | 'frontLine' },
): RowFault[] {
  const { name, listed, cell } = words
  const stated = studio[key]
  if (stated === undefined || stated === listed.length) return []
  const more = listed.length > stated
  const last = listed.at(-1)
  return [
    {
      row: studio,
      blames: key,
      ...(more ? {} : { severity: 'warning' }),
      says: `${name} ${stated} 人，“团队成员”表列了 ${listed.length} 人`,
      mend: more
        ? '请核对申报表和“团队成员”表，改成一致'
        : '请在“团队成员”表补齐成员；只列主要成员的，在“说明”栏写明',
      expected: String(listed.length),
      related: last === undefined ? [] : [{ row: last, key: cell }],
    },
  ]
}

/** Members who are stated again: the counts would take one for two. */
const listedTwice = (team: readonly Member[]): RowFault[] =>
  [...groupBy(team, ({ name }) => (name === undefined ? null : foldText(name)))].flatMap(
    ([name, [first, ...again]]) =>
      name === null
        ? []
        : again.map((row) => ({
            row,
            blames: 'name',
            severity: 'warning',
            says: `“团队成员”表中前面已有${first!.name}`,
            mend: '重复的删去，并核对人数；确是同名的两人的，在“说明”栏写明',
            related: [{ row: first!, key: 'name' }],
          })),
  )

function teamFaults(
  studios: readonly Studio[],
  people: readonly Member[],
  senders: Senders,
): Steps<RowFault[]> {
  const teamOf = new ByNumber(people, senders)
  return flatMapSteps(studios, (studio): RowFault[] => {
    const team = teamOf.all(studio)
    const [first] = team
    if (first === undefined) return []
    const { leader } = studio
    const readable = team.every(({ name }) => name !== undefined)
    const absent: RowFault[] =
      leader === undefined || !readable || team.some(({ name }) => foldText(name!) === foldText(leader))
        ? []
        : [
            {
              row: studio,
              blames: 'leader',
              says: `“团队成员”表中没有领衔人${leader}`,
              mend: '请在“团队成员”表补上领衔人；姓名写法不同的改成一致',
              related: [{ row: first, key: 'name' }],
            },
          ]
    const total = difference(studio, 'members', { name: '成员总数', listed: team, cell: 'name' })
    // A list that is known to be short, or leaves cells blank, says nothing of its parts.
    const countable = total.length === 0 && team.every(({ frontLine }) => frontLine !== undefined)
    const onFrontLine = team.filter(({ frontLine }) => frontLine === true)
    return [
      ...absent,
      ...listedTwice(team),
      ...total,
      ...(countable
        ? difference(studio, 'frontLine', { name: '一线职工', listed: onFrontLine, cell: 'frontLine' })
        : []),
    ]
  })
}

const KEYS = ['number', 'leader', 'members', 'frontLine'] as const

export const sameTeamInWorkbook = (programmes: readonly Programme[]): Rule => {
  const withTeams = having(programmes, KEYS).filter(({ children }) => children.includes(members as Form))
  const applications = byId(withTeams.map(({ application }) => application))
  return workbookRule({
    id: 'workbook/same-team',
    severity: 'error',
    forms: { ...applications, members },
    reads: {
      ...ofEach(applications, () => KEYS),
      members: ['number', 'name', 'frontLine'],
    },
    checks: '领衔人在“团队成员”表中，一人只列一次；成员总数、一线职工人数与“团队成员”表的行数一致',
    reading:
      '成员表列得比总数少的，可能只列了主要成员，写明即可；列得比总数多的必有一处填错。没有成员表的不核。',
    mend: '请核对申报表和“团队成员”表，改成一致',
    holds: (sets, _params, senders) =>
      flatMapSteps(withTeams, (programme) =>
        teamFaults(
          applicationsIn(sets, programme) as readonly unknown[] as readonly Studio[],
          sets.members,
          senders,
        ),
      ),
  })
}
