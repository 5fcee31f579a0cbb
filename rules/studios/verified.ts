/** What was verified of an application: once found untrue, it is out. */
import { type Fact, type Rule, reviewRule } from '../rule.ts'
import type { StudioLaw } from './studio-law.ts'

/** @param more further facts that the form of the measure bears */
export function verified(declared: {
  id: string
  law: StudioLaw
  alsoReads?: readonly string[]
  more?: (row: object) => readonly Fact[]
}): Rule {
  const { id, law, alsoReads = [], more } = declared
  return reviewRule({
    id,
    severity: 'error',
    forms: { studios: law.form },
    reads: { studios: ['verification', ...(alsoReads as readonly 'verification'[])] },
    subject: 'studios',
    blames: 'verification',
    checks: '申报材料是否属实由上级工会核实；核实结论为“不实”的取消评审资格，不得再列入推荐和命名',
    reading: '程序只列出各表互相矛盾之处，是否属实由人核实；没有核实结论的不算差错。',
    mend: '请从申报和推荐汇总表中撤下；对核实结论有异议的，向作出结论的工会提出',
    looksAt: '材料是否属实；各表矛盾之处见本记录的其他提示',
    lacks: (row) => (row.verification === '不实' ? [{ says: '核实结论为“不实”，按规定取消评审资格' }] : []),
    facts: (row) => [{ name: '核实结论', value: row.verification ?? '尚未核实' }, ...(more?.(row) ?? [])],
  })
}
