/** Ideas of a studio of management were approved by an authority and spread: item 3 of article 9. */
import { type Rule, reviewRule } from '../rule.ts'
import { fact } from '../words/facts.ts'
import { saysNothing } from '../words/says-nothing.ts'
import { ofCategory, type StudioLaw } from './studio-law.ts'

export function adopted({ id, law }: { id: string; law: StudioLaw }): Rule {
  return reviewRule({
    id,
    severity: 'error',
    forms: { studios: law.form },
    reads: { studios: ['category', 'adoptionProof', 'adoptedBy', 'adoptedOn', 'adoptionScope'] },
    when: { studios: ofCategory(law, '管理创新型') },
    subject: 'studios',
    blames: 'adoptionProof',
    checks:
      '管理创新型至少有一份主管部门或国家部委的批示、采纳证明；是否得到省、市主管部门或国家部委肯定并推广，由人审核',
    mend: '请填批示、采纳证明的名称和作出肯定的部门；没有的不符合条件',
    looksAt: '作出肯定的是不是省、市主管部门或国家部委，是否在本行业（系统）或更大范围推广',
    lacks: (row, _sets, _params, senders) => {
      if (saysNothing(row.adoptionProof) && !senders.reported(row, 'adoptionProof'))
        return [{ says: '没有主管部门的批示或采纳证明' }]
      if (row.adoptionScope === '本单位')
        return [
          {
            blames: 'adoptionScope',
            severity: 'review',
            says: '管理经验只在本单位推广，条文要求本行业（系统）或更大范围，由审核人员认定',
            mend: '请核对推广范围；已在行业或系统内推广的，改填实际范围',
          },
        ]
      return []
    },
    facts: (row) => [
      fact('采纳证明', row.adoptionProof),
      fact('采纳单位', row.adoptedBy),
      fact('采纳日期', row.adoptedOn?.toString()),
      fact('推广范围', row.adoptionScope),
    ],
  })
}
