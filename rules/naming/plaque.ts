/** The plaque bears the name that the measure lays down. */
import { namingList } from '../../templates/forms/naming.ts'
import { foldText } from '../../templates/values/text.ts'
import { type Rule, type RuleWords, rule } from '../rule.ts'
import { saysNothing } from '../words/says-nothing.ts'
import { isIssued, type Naming } from './naming.ts'

/** @param plaqueOf the name on a studio's plaque; `undefined` where its type is not known */
export function plaque(
  declared: Pick<RuleWords, 'id' | 'checks' | 'reading'> & {
    programme: string
    reads: readonly 'type'[]
    plaqueOf: (row: Naming) => string | undefined
  },
): Rule {
  const { programme, reads, plaqueOf, ...words } = declared
  return rule({
    ...words,
    severity: 'error',
    form: namingList,
    reads: ['programme', 'plaque', 'issuedOn', 'namingDocument', ...reads],
    blames: 'plaque',
    when: (row) => row.programme === programme && (isIssued(row) || !saysNothing(row.plaque)),
    mend: '请照办法填写牌匾全称',
    holds: (row) => {
      const name = plaqueOf(row)
      if (name === undefined) return undefined
      return !saysNothing(row.plaque) && foldText(row.plaque ?? '') === foldText(name)
    },
    says: (row) =>
      saysNothing(row.plaque)
        ? `已发文命名，“牌匾名称”没有填，应为“${plaqueOf(row)}”`
        : `牌匾名称“${row.plaque}”应为“${plaqueOf(row)}”`,
    expected: (row) => plaqueOf(row) ?? '',
  })
}
