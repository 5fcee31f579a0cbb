/** One studio recommended twice, by one union or by several, under one name or two spellings of it. */

import { mergeRule, type RowFault, type Rule, type Senders } from '../../../rules/rule.ts'
import { NAMED, RELATED } from '../../../rules/words/listed-others.ts'
import { looseText } from '../../../rules/words/near-names.ts'
import { maybeSameUnit } from '../../../rules/words/unit-names.ts'
import { groupBy } from '../../../templates/values/group-by.ts'
import { flatMapSteps, type Steps } from '../../../templates/values/steps.ts'
import { foldText } from '../../../templates/values/text.ts'
import { shandong } from '../../places/shandong.ts'
import type { Programme } from '../../programme.ts'
import { type Application, applicationsIn, byId, having, ofEach } from '../studio-applications.ts'

/** What names of studios have in common. */
const COMMON = /劳动模范|劳模|工匠|人才|高技能|示范性|职工|创新|工作室|和|与/g

interface Likeness {
  readonly why: string
  /** Only applications of one key are compared; `null` where the record lacks what it needs. */
  readonly key: (row: Application) => string | null
  readonly also?: (a: Application, b: Application) => boolean
}

const plainName = ({ studio }: Application): string | null =>
  studio === undefined ? null : looseText(studio).replace(COMMON, '')

const leaderName = ({ leader }: Application): string | null =>
  leader === undefined ? null : looseText(leader)

const sameEmployer = (a: Application, b: Application): boolean =>
  a.employer !== undefined && b.employer !== undefined && maybeSameUnit(a.employer, b.employer, shandong)

/** Two numbers that differ are two people, whatever their names. */
const otherPerson = (a: Application, b: Application): boolean =>
  a.leaderIdentity !== undefined &&
  b.leaderIdentity !== undefined &&
  foldText(a.leaderIdentity) !== foldText(b.leaderIdentity)

/** Why two applications may be one studio, the surest first. */
const ALIKE: readonly Likeness[] = [
  {
    why: '领衔人证件号码相同',
    key: ({ leaderIdentity }) => (leaderIdentity === undefined ? null : foldText(leaderIdentity)),
  },
  {
    why: '工作室名称相同',
    key: ({ studio }) => (studio === undefined ? null : foldText(studio)),
  },
  {
    why: '工作室名称只有写法不同，领衔人相同',
    key: (row) => plainName(row),
    also: (a, b) => leaderName(a) !== null && leaderName(a) === leaderName(b),
  },
  {
    why: '工作室名称只有写法不同，所在单位相同或是简称',
    key: (row) => plainName(row),
    also: sameEmployer,
  },
  {
    why: '领衔人姓名相同，所在单位相同或是简称',
    key: leaderName,
    also: (a, b) => sameEmployer(a, b) && !otherPerson(a, b),
  },
]

/** Comparisons between two pauses. */
const COMPARED_AT_ONCE = 5_000

function* alike(rows: readonly Application[], senders: Senders): Steps<RowFault[]> {
  const alikeTo = new Map<Application, Map<Application, string>>()
  for (const { why, key, also = () => true } of ALIKE) {
    const groups = groupBy(rows, key)
    groups.delete(null)
    yield
    let compared = 0
    for (const group of groups.values())
      for (const row of group) {
        for (const other of group) {
          if (++compared % COMPARED_AT_ONCE === 0) yield
          const others = alikeTo.get(row) ?? new Map<Application, string>()
          if (others.size >= RELATED) break
          if (other === row || !also(row, other)) continue
          if (!others.has(other)) others.set(other, why)
          alikeTo.set(row, others)
        }
      }
  }
  const name = (row: Application): string =>
    `${senders.unitOf(row)} ${row.number ?? ''}“${row.studio ?? ''}”（${row.leader ?? ''}）`
  return yield* flatMapSteps([...alikeTo], ([row, others]): RowFault[] => {
    const shown = [...others].slice(0, NAMED).map(([other, why]) => `${name(other)}：${why}`)
    return [
      {
        row,
        blames: 'studio',
        says: `可能与其他申报是同一工作室，由审核人员认定。${shown.join('；')}${others.size > NAMED ? '；等' : ''}`,
        related: [...others.keys()].map((other) => ({ row: other, key: 'studio' })),
      },
    ]
  })
}

const KEYS = ['number', 'studio', 'leader', 'leaderIdentity', 'employer'] as const

export const sameStudioInMerge = (programmes: readonly Programme[]): Rule => {
  const ofStudios = having(programmes, KEYS)
  const forms = byId(ofStudios.map(({ application }) => application))
  return mergeRule({
    id: 'merge/same-studio',
    severity: 'review',
    forms,
    reads: ofEach(forms, () => KEYS),
    checks:
      '各单位的申报中，领衔人证件号码相同、工作室名称相同或只有写法不同、领衔人和所在单位都相同的，两边都列出，由人认定',
    reading: '同一工作室在同一级只申报一次；市级和省级分别申报不算重复。程序只列疑似，不代为取舍。',
    mend: '请与有关单位核实：确为同一工作室的只留一份；不是的，在“审定意见”表的“重复处理”中选“不是重复”',
    holds: (sets, _params, senders) =>
      flatMapSteps(ofStudios, (programme) => alike(applicationsIn(sets, programme), senders)),
  })
}
