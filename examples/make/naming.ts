/** Lines of the naming lists and of the roster of craftsmen. */

import { registry } from '../../programmes/registry.ts'
import type { Day } from '../../templates/values/day.ts'
import { after, on, YEAR } from './calendar.ts'
import type { Values } from './draft.ts'
import { grantOf } from './funds.ts'
import { personOf } from './people.ts'
import { Random } from './random.ts'
import type { Studio } from './studio.ts'

interface Naming {
  readonly programme: string
  readonly reviewedOn: Day
  readonly meeting: string
  readonly document: string
  readonly plaque: (studio: Studio) => string
}

export const jinanNaming: Naming = {
  programme: 'jinan-studio',
  reviewedOn: on(YEAR, 6, 30),
  meeting: '党组会',
  document: '济工发〔2026〕31号',
  plaque: () => '济南市示范性劳模和工匠人才创新工作室',
}

export const shandongNaming: Naming = {
  programme: 'shandong-studio',
  reviewedOn: on(YEAR, 7, 10),
  meeting: '主席办公会',
  document: '鲁会〔2026〕27号',
  plaque: ({ type }) =>
    type === null || type === '劳模和工匠人才创新工作室' ? '山东省示范性劳模和工匠人才创新工作室' : type,
}

/** @param unit the recommending union, as the naming office calls it */
export function namingRow(naming: Naming, unit: string, studio: Studio): Values {
  const { programme, reviewedOn, meeting, document, plaque } = naming
  return {
    programme: registry.byId(programme).name,
    namedYear: YEAR,
    unit,
    number: studio.number,
    studio: studio.name,
    ...(studio.type === null ? {} : { type: studio.type }),
    leader: studio.leader.name,
    leaderIdentity: studio.leader.identity,
    employer: studio.employer,
    reviewedOn,
    reviewResult: '通过',
    meeting,
    approvedOn: after(reviewedOn, 8),
    publicFrom: after(reviewedOn, 10),
    publicTo: after(reviewedOn, 16),
    objection: '无异议',
    issuedOn: after(reviewedOn, 24),
    namingDocument: document,
    plaque: plaque(studio),
    grant: grantOf(studio),
  }
}

const rosterRow = (year: number, title: string, person: Values): Values => ({ year, title, ...person })

/** Craftsmen of earlier years, each invented; the one of 2024 is still being helped to found a studio. */
function earlier(): Values[] {
  const random = new Random('roster')
  return [
    [2024, '齐鲁工匠', '淄博市总工会', '督导中'],
    [2025, '齐鲁工匠', '泰安市总工会', '已创建'],
    [2025, '齐鲁大工匠', '东营市总工会', '已创建'],
  ].map(([year, title, unit, status]) => {
    const { name, identity } = personOf(random, '370302', [40, 55])
    return rosterRow(year as number, title as string, {
      name,
      identity,
      employer: `${String(unit).slice(0, 2)}示例制造有限公司`,
      unit,
      status,
      ...(status === '已创建' ? { studio: `${name}${title}创新工作室` } : {}),
    })
  })
}

/** The roster: earlier craftsmen and those whose studios are named this year. */
export const rosterRows = (named: readonly (readonly [string, Studio])[]): Values[] => [
  ...earlier(),
  ...named
    .filter(([, { type }]) => type?.startsWith('齐鲁'))
    .map(([unit, studio]) =>
      rosterRow(YEAR, studio.type!.slice(0, -5), {
        name: studio.leader.name,
        identity: studio.leader.identity,
        employer: studio.employer,
        unit,
        studio: studio.name,
        status: '已创建',
      }),
    ),
]
