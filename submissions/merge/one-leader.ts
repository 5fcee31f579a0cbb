/** One person who leads two studios, on the naming list or among what is recommended. */
import type { Judged } from '../../rules/judgement.ts'
import { failedReview } from '../../rules/naming/naming.ts'
import { looseText } from '../../rules/words/near-names.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { foldText } from '../../templates/values/text.ts'
import type { Office } from '../office/office.ts'
import { cellOf, officeFinding } from '../office/office-finding.ts'
import { type DecisionRecord, DUPLICATE_RULES } from './decided.ts'
import type { Entry } from './entry.ts'
import type { NodeInput } from './node-input.ts'

interface Led {
  readonly studio: string
  readonly leader: string
  readonly identity: string | undefined
  readonly employer: string | undefined
  readonly type: string | undefined
  readonly entry: Entry | undefined
}

/** Numbers decide; where either side lacks one, the name together with the employer. */
function samePerson(a: Led, b: Led): boolean {
  if (a.identity !== undefined && b.identity !== undefined)
    return foldText(a.identity) === foldText(b.identity)
  if (a.leader === '' || looseText(a.leader) !== looseText(b.leader)) return false
  return (
    a.employer !== undefined && b.employer !== undefined && looseText(a.employer) === looseText(b.employer)
  )
}

const wordAt = (entry: Entry | undefined, key: string): string | undefined =>
  (entry?.record.row as Record<string, string | undefined> | undefined)?.[key]

const ofEntry = (entry: Entry): Led => ({
  studio: entry.name,
  leader: entry.who,
  identity: wordAt(entry, 'leaderIdentity'),
  employer: entry.besides[0] || undefined,
  type: wordAt(entry, 'type'),
  entry,
})

const ofLine = ({ row }: RecordRead<typeof namingList>, entry: Entry | undefined): Led => ({
  studio: row.studio ?? '',
  leader: row.leader ?? '',
  identity: row.leaderIdentity ?? wordAt(entry, 'leaderIdentity'),
  employer: row.employer ?? entry?.besides[0],
  type: row.type ?? wordAt(entry, 'type'),
  entry,
})

/** Each but the first of those that one person leads, with the first. */
function* second<T>(all: readonly T[], led: (one: T) => Led): Generator<readonly [later: T, first: T]> {
  for (const [i, later] of all.entries()) {
    const first = all.slice(0, i).find((other) => samePerson(led(other), led(later)))
    if (first !== undefined && foldText(led(first).studio) !== foldText(led(later).studio))
      yield [later, first]
  }
}

const words = (led: Led, other: Led, where: string) => ({
  code: 'office/one-leader' as const,
  severity: 'warning' as const,
  message: `${led.leader}领衔“${led.studio}”，又领衔${where}的“${other.studio}”`,
  mend: '请核实是否一人领衔两个工作室：是的只留一个；同名不同人或另有理由的，在“说明”栏写明',
})

/** That two applications may be one is asked of their senders already. */
const isAsked = (entry: Entry): boolean => entry.findings.some(({ rule }) => DUPLICATE_RULES.has(rule))

/**
 * @param lines the year's list, each line with its application where that is known
 * @param recommended what is recommended and fit to be named
 */
export function oneLeader(
  { naming, office, programme }: Pick<NodeInput, 'naming' | 'office' | 'programme'>,
  lines: readonly { readonly record: RecordRead<typeof namingList>; readonly entry: Entry | undefined }[],
  recommended: readonly (readonly [Entry, DecisionRecord])[],
): Judged[] {
  if (!programme.named) return []
  const named = lines.filter(({ record }) => !failedReview(record.row))
  const judged: Judged[] = []
  if (naming !== undefined)
    for (const [later, first] of second(named, ({ record, entry }) => ofLine(record, entry))) {
      const [a, b] = [ofLine(later.record, later.entry), ofLine(first.record, first.entry)]
      // A clause of its own allows each craftsman one studio of a type.
      if (a.type === b.type && programme.onePerLeader(a.type)) continue
      judged.push(
        officeFinding(naming, namingList, later.record, 'leader', programme.id, {
          ...words(a, b, '名单中'),
          related: cellOf(naming, first.record as unknown as RecordRead, 'leader'),
        }),
      )
    }
  if (office === undefined) return judged
  const listed = new Set(named.map(({ entry }) => entry))
  const open = recommended.filter(([entry]) => !isAsked(entry))
  for (const [later, first] of second(open, ([entry]) => ofEntry(entry))) {
    if (listed.has(later[0]) && listed.has(first[0])) continue
    judged.push(
      officeFinding(office as Office, decisions, later[1], 'decision', programme.id, {
        ...words(ofEntry(later[0]), ofEntry(first[0]), '同样推荐'),
        related: cellOf(office, first[1] as unknown as RecordRead, 'decision'),
      }),
    )
  }
  return judged
}
